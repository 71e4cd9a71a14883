import { announceConsultation } from '#commands/participation/announce-consultation.ts';
import { castVote } from '#commands/participation/cast-vote.ts';
import { judgeStatement } from '#commands/participation/judge-statement.ts';
import { proposeStatement } from '#commands/participation/propose-statement.ts';
import type { NewConsultation } from '#domain/participation/forms.ts';
import type { VoteChoice } from '#domain/participation/votes.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { campus } from './campus.ts';
import { value } from './event-world.ts';

/** A campus with a public consultation open from 1 to 20 December 2026, a host, moderators and a citizen with an account. */
export const talkWorld = async () => {
  const made = await campus();
  const { db, institutionId } = made;
  const person = async (name: string, role: Parameters<typeof made.as>[1]) =>
    made.as(await made.admit(name, '医学部', { startedOn: '2020-01-01' }), role);
  const host = await person('主办人', 'committee_secretary');
  const citizen = await person('林一', 'learner');
  const [one, two, three] = [
    await person('甲某', 'committee_secretary'),
    await person('乙某', 'training_administrator'),
    await person('丙某', 'committee_secretary'),
  ];
  const asking: NewConsultation = {
    ...{ institutionId, unitId: null, slug: 'brain-data', question: '脑电数据能不能用于原来没说过的研究？', questionEn: null },
    ...{
      background: '背景。',
      backgroundEn: null,
      canChange: '同意书的写法',
      canChangeEn: null,
      cannotChange: '法律的规定',
      cannotChangeEn: null,
    },
    ...{ checkedHow: '双方各一人读过', checkedHowEn: null, opensOn: '2026-12-01', closesOn: '2026-12-20' },
  };
  const consultationId = value(await announceConsultation(db, asking, { actor: host, now: made.now }));
  const on = (day: string) => new Date(startOfDay(day).getTime() + 3_600_000);
  const open = on('2026-12-05');
  const propose = (words: string, now = open) =>
    proposeStatement(db, { consultationId, language: 'zh-CN', words }, { actor: citizen, now });
  const accept = (statementId: string, actor: typeof one, now = open) =>
    judgeStatement(db, { statementId, verdict: 'accept', ground: null, reason: null }, { actor, now });
  const reject = (statementId: string, actor: typeof one) =>
    judgeStatement(db, { statementId, verdict: 'reject', ground: 'off-topic', reason: '说的是另一件事' }, { actor, now: open });
  const published = async (words: string): Promise<string> => {
    const { id } = value(await propose(words));
    value(await accept(id, one));
    value(await accept(id, two));
    return id;
  };
  const vote = (statementId: string, token: string, choice: VoteChoice, now = open) => castVote(db, { statementId, choice, token }, now);
  return { ...made, host, citizen, one, two, three, asking, consultationId, on, open, propose, accept, reject, published, vote };
};
