import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { passExam } from '#commands/assessment/pass-exam.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { applyForCertificate } from '#commands/certification/apply-for-certificate.ts';
import { attempt, completion, evidence } from '#db/schema/index.ts';
import { drawPaper } from '#domain/assessment/paper.ts';
import { renewalConditions } from '#domain/certification/eligibility.ts';
import { readLibrary } from '#domain/content/library.ts';
import { bankOf, examSnapshot } from '#domain/content/snapshot.ts';
import { inForce } from '#domain/shared/dated.ts';
import { addMonths, startOfDay } from '#domain/shared/plain-date.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { editionById } from '#queries/content/editions.ts';
import { campus } from '../../support/campus.ts';
import { certifying, testTrack, value } from '../../support/certify.ts';

const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../../content', import.meta.url))));
const shortTest = 'rec-201-renewal';

/** What a paper of an exam asks, objective by objective, for one seed. */
const paperOf = (slug: string, seed: number) => {
  const snapshot = examSnapshot(library, slug);
  if (!snapshot) throw new Error(`There is no exam ${slug}.`);
  const drawn = drawPaper(snapshot.exam, snapshot.items, seed);
  const byId = new Map(snapshot.items.map((item) => [item.id, item]));
  return { ids: drawn.questions.map(({ itemId }) => itemId), objectives: drawn.questions.map(({ itemId }) => byId.get(itemId)?.objective) };
};
const perObjective = (objectives: readonly (string | undefined)[]) =>
  ['O1', 'O2', 'O3', 'O4', 'O5', 'O6'].map((name) => objectives.filter((one) => one === name).length);

describe('the papers of the Member certificate', () => {
  it('are forty questions under supervision by the plan of its course, and twelve for a renewal, all from the one bank', () => {
    const bank = new Set(
      bankOf(library, 'rec-201')
        ?.items.filter(({ use }) => use === 'exam')
        .map(({ id }) => id),
    );
    for (const seed of [1, 2, 3]) {
      const [long, short] = [paperOf('rec-201-member', seed), paperOf(shortTest, seed)];
      expect(perObjective(long.objectives)).toEqual([8, 8, 8, 8, 4, 4]);
      expect(perObjective(short.objectives)).toEqual([2, 2, 2, 2, 2, 2]);
      for (const { ids } of [long, short]) {
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => bank.has(id))).toBe(true);
      }
    }
    expect(paperOf('rec-201-member', 1).ids).not.toEqual(paperOf('rec-201-member', 2).ids);
    const rules = examSnapshot(library, 'rec-201-member')?.exam;
    expect([inForce(rules?.sitting ?? [], '2026-12-01'), inForce(rules?.minutesAllowed ?? [], '2026-12-01')]).toEqual(['supervised', 70]);
  });

  it('are what the track asks for from its day on, and before it asked for the exam of the course', () => {
    const rules = (day: string) => inForce(library.tracks.member?.rules ?? [], day);
    expect([rules('2026-11-30')?.exam, rules('2026-11-30')?.renewal.exam]).toEqual(['rec-201', undefined]);
    expect([rules('2026-12-01')?.exam, rules('2026-12-01')?.renewal.exam]).toEqual(['rec-201-member', shortTest]);
    const { exam: _, renewal: was, ...before } = rules('2026-11-30') ?? {};
    const { exam: _e, renewal: is, ...after } = rules('2026-12-01') ?? {};
    expect(after).toEqual(before);
    expect({ ...is, exam: undefined }).toEqual({ ...was, exam: undefined });
  });
});

describe('a renewal', () => {
  const rules = inForce(library.tracks.member?.rules ?? [], '2026-12-01');
  if (!rules) throw new Error('The track has no rules.');
  const cycle = { validFrom: '2026-12-02', until: '2029-12-01', renewableFrom: '2029-09-02' };
  const candidate = (exam: string, on: string) => ({
    ...{ completions: [], hours: [], changed: [], held: new Map<string, never>() },
    passes: [{ id: 'p', exam, on }],
    practical: { state: 'passed' as const, id: 'x', on: '2029-09-10' },
  });
  it('takes the short test, passed inside the window, and neither the long paper nor one of before', () => {
    const asked = (exam: string, on: string) =>
      renewalConditions(rules, candidate(exam, on), { cycle, route: 'exam', day: '2029-10-01' }).conditions.find(({ is }) => is === 'exam');
    expect(asked(shortTest, '2029-09-05')).toMatchObject({ exam: shortTest, met: true, on: '2029-09-05' });
    expect(asked(shortTest, '2029-09-01')).toMatchObject({ met: false });
    expect(asked('rec-201-member', '2029-09-05')).toMatchObject({ exam: shortTest, met: false });
  });
  it('after a lapse takes the short test of later days', () => {
    const [exam] = renewalConditions(rules, candidate(shortTest, '2030-02-10'), { cycle, route: 'retest', day: '2030-03-01' }).conditions;
    expect(exam).toMatchObject({ is: 'exam', exam: shortTest, since: '2029-12-01', met: true });
  });
});

describe('whoever passes an exam that is for certificates alone', () => {
  const world = async () => {
    const { renewal } = testTrack().rules[0]?.value ?? {};
    if (!renewal) throw new Error('The track has no rules.');
    const made = await certifying(await campus(), { member: testTrack({ exam: shortTest, renewal: { ...renewal, exam: shortTest } }) });
    const { db, member } = made;
    const begin = (now: Date) => startAttempt(db, { exam: shortTest, statement: 'accepted' }, { actor: member, now });
    /** Begins it, and has it closed as passed, with what follows from that. */
    const passIt = async (now: Date) => {
      const id = value(await begin(now));
      const closed = { closedAt: now, closedBy: 'learner' as const, result: 'passed' as const, points: 12, objectives: [] };
      const [sat] = await db.update(attempt).set(closed).where(eq(attempt.id, id)).returning();
      if (!sat) throw new Error('It did not begin.');
      const { exam } = (await editionById(db, 'exam', sat.editionId)).snapshot;
      await db.transaction((tx) => passExam(tx, { ...sat, exam, strength: 'plain' }, { actor: member, at: now }));
    };
    return { ...made, begin, passIt };
  };

  it('has completed no course by it, and is certified by it', async () => {
    const { db, member, learn, enrol, passIt, now } = await world();
    await learn(member.personId, '2026-11-20');
    const before = await db.$count(completion);
    await passIt(now);
    expect(await db.$count(completion)).toBe(before);
    expect(await db.select().from(evidence).where(eq(evidence.ref, shortTest))).toEqual([]);
    const id = value(await enrol(member));
    expect(await applyForCertificate(db, id, { actor: member, now })).toMatchObject({ ok: true });
  });

  it('sits it again once the certificate may be renewed by it, and not before', async () => {
    const { member, learn, passIt, certify, begin, now } = await world();
    await learn(member.personId, '2026-11-20');
    await passIt(now);
    expect(await begin(now)).toMatchObject({ refusal: { code: 'assessment.already_passed' } });
    await certify(member);
    expect(await begin(startOfDay('2027-06-01'))).toMatchObject({ refusal: { code: 'assessment.again_later', from: '2029-08-26' } });
    const inWindow = startOfDay(addMonths('2026-09-01', 36));
    await passIt(inWindow);
    expect(await begin(startOfDay('2029-10-01'))).toMatchObject({ refusal: { code: 'assessment.already_passed' } });
  });
});
