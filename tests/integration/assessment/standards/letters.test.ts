import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { agreeToJudge } from '#commands/assessment/standards/agree-to-judge.ts';
import { excuseJudge } from '#commands/assessment/standards/excuse-judge.ts';
import { movePanel } from '#commands/assessment/standards/move-panel.ts';
import { angoffJudge } from '#db/schema/index.ts';
import { noticesOn } from '#domain/notifications/notice.ts';
import { locales } from '#domain/shared/locale.ts';
import { digestLetter } from '#i18n/letters/digest-letter.ts';
import { noticesShown } from '#queries/notifications/notices-shown.ts';
import { readersOf } from '#queries/notifications/readers.ts';
import { freshDatabase } from '../../../support/database.ts';
import { examWorld, later, morning } from '../../../support/exam-world.ts';
import { panelAtWork } from '../../../support/panel.ts';
import { anInstitution } from '../../../support/people.ts';

it('a judge is told by letter, in either language, of the invitation and of the second round, and of nothing once excused', async () => {
  const db = freshDatabase();
  await examWorld(db);
  const place = await anInstitution(db, 'panel');
  const { panelId, judges, actor } = await panelAtWork(db, place);
  const [judge, silent] = judges;
  if (!judge || !silent) throw new Error('no judges');
  const told = async (personId: string) => {
    const reader = (await readersOf(db, [personId], morning)).get(personId);
    if (!reader) throw new Error('no reader');
    const notices = noticesOn(reader, '2026-11-25').filter(({ kind }) => kind === 'judge_asked');
    return noticesShown(db, notices);
  };
  const letters = async (personId: string) => {
    const [first, ...rest] = await told(personId);
    if (!first) return [];
    return locales.map((locale) =>
      digestLetter(
        { name: '专家', locale, site: 'https://example.org', account: 'open' },
        { notices: [first, ...rest], today: '2026-11-25', askedBy: null, unsubscribe: 'x' },
      ),
    );
  };

  expect(await told(judge.personId)).toMatchObject([{ kind: 'judge_asked', stage: 0, panel: panelId }]);
  const [zh, en] = await letters(judge.personId);
  expect(zh?.text).toContain('担任定标专家');
  expect(en?.text).toContain('asks you to judge on a panel');
  expect(en?.text).toContain(`https://example.org/en/panels/${panelId}`);

  const [seat] = await db.select().from(angoffJudge).where(eq(angoffJudge.personId, silent.personId));
  await excuseJudge(db, { panelId, judgeId: seat?.id ?? '', reason: '出差' }, { actor, now: morning });
  expect(await told(silent.personId)).toEqual([]);

  await agreeToJudge(db, panelId, { actor: judge, now: morning });
  expect(await told(judge.personId)).toEqual([]);
  expect(await movePanel(db, { panelId, to: 'second' }, { actor, now: later(morning, { hours: 1 }) })).toMatchObject({ ok: true });
  expect(await told(judge.personId)).toMatchObject([{ kind: 'judge_asked', stage: 1 }]);
  const [zhAgain, enAgain] = await letters(judge.personId);
  expect(zhAgain?.text).toContain('第二轮');
  expect(enAgain?.text).toContain('second round');
  expect(zhAgain?.subject).not.toBe(enAgain?.subject);
});
