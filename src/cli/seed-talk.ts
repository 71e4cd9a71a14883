import { announceConsultation } from '#commands/participation/announce-consultation.ts';
import { reviewExpertAnswer, writeExpertAnswer } from '#commands/participation/answer-expert.ts';
import { addTheme, answerTheme, publishReport, sortInto } from '#commands/participation/answer-themes.ts';
import { askExpert } from '#commands/participation/ask-expert.ts';
import { castVote } from '#commands/participation/cast-vote.ts';
import { judgeStatement } from '#commands/participation/judge-statement.ts';
import { beginWith } from '#commands/participation/propose-statement.ts';
import { settleQuestion } from '#commands/participation/settle-question.ts';
import { sumUpVotes } from '#commands/participation/sum-up-votes.ts';
import type { Database } from '#db/client.ts';
import { type DemoConsultation, demoConsultations, demoExpertQuestion, demoOffice } from '#db/seed/talk.ts';
import type { Actor, Role } from '#domain/auth/permission.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { addDays, dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import { randomFrom } from '#domain/shared/random.ts';
import { questionDesk } from '#queries/participation/questions.ts';

type Place = { institutionId: string; people: Record<string, string> };

const done = <T>(outcome: Outcome<T, { code: `${string}.${string}` }>, what: string): T => {
  if (!outcome.ok) throw new Error(`The demonstration could not ${what}: ${outcome.refusal.code}.`);
  return outcome.value;
};

const as = ({ institutionId, people }: Place, key: string, role: Role): Actor => ({
  kind: 'person',
  personId: people[key] ?? '',
  accountId: '',
  name: '',
  grants: [{ role, institutionId, unitId: null }],
});

// Of a camp most vote as it leans; who votes is a number and nobody.
const castVotes = async (db: Database, { voters, statements }: DemoConsultation, ids: readonly string[], now: Date): Promise<void> => {
  const random = randomFrom(20_261_126);
  for (const camp of [0, 1] as const)
    for (let voter = 0; voter < voters[camp]; voter += 1)
      for (const [i, { camps }] of statements.entries()) {
        const chance = random();
        if (chance < 0.06) continue;
        const choice = chance < 0.84 ? camps[camp] : chance < 0.92 ? 'pass' : camps[1 - camp];
        done(await castVote(db, { statementId: ids[i] ?? '', choice: choice ?? 'pass', token: `demo-${camp}-${voter}` }, now), 'vote');
      }
};

const seedOne = async (db: Database, place: Place, demo: DemoConsultation, now: Date): Promise<void> => {
  const host = as(place, 'secretary', 'committee_secretary');
  const moderators = [as(place, 'administrator', 'training_administrator'), as(place, 'operator', 'platform_administrator')];
  const { slug, opensInDays, closesInDays, statements, themes, voters: _voters, report, ...words } = demo;
  const day = (inDays: number) => addDays(dayOf(now), inDays);
  const at = (inDays: number) => new Date(startOfDay(day(inDays)).getTime() + 10 * 3_600_000);
  const asked = {
    ...words,
    slug,
    institutionId: place.institutionId,
    unitId: null,
    opensOn: day(opensInDays),
    closesOn: day(closesInDays),
  };
  const consultationId = done(await announceConsultation(db, asked, { actor: host, now: at(opensInDays - 3) }), 'ask the public');
  const ids: string[] = [];
  for (const { zh, en } of statements) {
    const given = { consultationId, language: 'zh-CN' as const, words: zh, otherWords: en };
    const { id } = done(await beginWith(db, given, { actor: host, now: at(opensInDays - 2) }), 'put statements there');
    for (const actor of moderators)
      done(
        await judgeStatement(db, { statementId: id, verdict: 'accept', ground: null, reason: null }, { actor, now: at(opensInDays - 1) }),
        'publish statements',
      );
    ids.push(id);
  }
  await castVotes(db, demo, ids, at(opensInDays + 1));
  await sumUpVotes(db, at(opensInDays + 2));
  if (report === null) return;
  const over = { actor: host, now: at(closesInDays + 25) };
  for (const [n, { title, titleEn, ...reply }] of themes.entries()) {
    const themeId = done(await addTheme(db, { consultationId, title, titleEn }, over), 'name themes');
    for (const [i, { theme }] of statements.entries())
      if (theme === n) done(await sortInto(db, { consultationId, kind: 'statement', id: ids[i] ?? '', themeId }, over), 'sort statements');
    done(await answerTheme(db, { consultationId, themeId, ...reply, ...demoOffice }, over), 'reply to themes');
  }
  done(await publishReport(db, { consultationId, report: report.zh, reportEn: report.en }, over), 'publish its report');
};

const seedQuestion = async (db: Database, place: Place, now: Date): Promise<void> => {
  const { field, question, answer } = demoExpertQuestion;
  const receipt = done(await askExpert(db, { field, question, contact: null, language: 'zh-CN' }, now), 'ask an expert');
  const writer = { actor: as(place, 'secretary', 'committee_secretary'), now };
  const questionId = (await questionDesk(db, writer.actor)).open.find((one) => one.receipt === receipt)?.id ?? '';
  done(await settleQuestion(db, { questionId, verdict: 'take', ground: null, into: null }, writer), 'take a question up');
  const answerId = done(await writeExpertAnswer(db, { questionId, ...answer }, writer), 'answer a question');
  for (const key of ['administrator', 'operator'])
    done(await reviewExpertAnswer(db, { answerId }, { actor: as(place, key, 'training_administrator'), now }), 'review an answer');
};

/** Gives the demonstration one public consultation that is open and one that was answered, and a question to the experts with its answer. */
export const seedTalk = async (db: Database, place: Place, now: Date): Promise<void> => {
  for (const demo of demoConsultations) await seedOne(db, place, demo, now);
  await seedQuestion(db, place, now);
};
