import fc from 'fast-check';
import { RequirementRule } from '#domain/content/policy.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import type { PublishedPolicy } from '#domain/requirements/in-force.ts';
import type { DatedRecord, Exemption, Extension, Leave, OtherEvidence } from '#domain/requirements/record.ts';
import { addDays } from '#domain/shared/plain-date.ts';

const words = { 'zh-CN': '要求（测试）', en: 'requirement' };

/** A rule that binds on joining, for the general course, due within thirty days and current for three years, where nothing else is given. */
export const makeRule = (given: Record<string, unknown>): RequirementRule =>
  RequirementRule.parse({
    id: 'rule',
    title: words,
    why: words,
    trigger: 'onboarding',
    course: 'gen-101',
    due: { daysAfterTrigger: 30 },
    validMonths: 36,
    basis: ['KJ-13'],
    platformDefault: [],
    ...given,
  });

/** One policy whose editions ask one thing each. */
export const publishRules = (editions: readonly { from: string; rule: Record<string, unknown> }[]): PublishedPolicy => ({
  slug: 'policy',
  editions: editions.map(({ from, rule }, i) => ({
    editionId: `edition-${i}`,
    edition: { version: `${from.slice(0, 4)}.${i}`, from, change: 'material', requirements: [makeRule(rule)] },
  })),
});

export type RecordGiven = {
  occasions?: (Partial<Occasion> & { startedOn: string })[];
  completed?: (string | { course: string; on: string; until?: string; minutes?: number })[];
  others?: (Partial<OtherEvidence> & { topic: string; on: string })[];
  exemptions?: Partial<Exemption>[];
  extensions?: (Partial<Extension> & { of: Extension['of']; from: string; until: string })[];
  leaves?: (Partial<Leave> & { from: string })[];
};

/** A person's record, with what a table leaves out. Completions are c0, c1 … in the order given. */
export const makeRecord = (given: RecordGiven): DatedRecord => ({
  occasions: (given.occasions ?? [{ startedOn: '2020-01-01' }]).map(
    (one, i) => ({ trigger: 'onboarding', id: `occasion-${i}`, ...one }) as Occasion,
  ),
  completions: (given.completed ?? []).map((one, i) => {
    const { on, ...rest } = typeof one === 'string' ? { course: 'gen-101', on: one } : one;
    return { id: `c${i}`, editionId: 'e', completedOn: on, ...rest };
  }),
  others: (given.others ?? []).map((one, i) => ({ id: `o${i}`, kind: 'recognition', until: null, minutes: null, ...one })),
  exemptions: (given.exemptions ?? []).map((one, i) => ({
    id: `x${i}`,
    policy: 'policy',
    requirement: 'rule',
    kind: 'exempted',
    from: '2020-01-01',
    until: null,
    grantedBy: 'person:a',
    ...one,
  })),
  extensions: (given.extensions ?? []).map((one, i) => ({
    id: `e${i}`,
    policy: 'policy',
    requirement: null,
    grantedBy: 'person:a',
    ...one,
  })),
  leaves: (given.leaves ?? []).map((one, i) => ({ id: `l${i}`, until: null, clock: 'due', ...one })),
});

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2023-01-01', n));
const span = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 300 }), { nil: null })).map(([from, days]) => ({
  from,
  until: days === null ? null : addDays(from, days),
}));

/** Any rule that a policy may hold, with its every mode of validity, window, grace, need and trigger. */
export const anyRule: fc.Arbitrary<RequirementRule> = fc
  .record({
    trigger: fc.constantFrom('onboarding' as const, 'project' as const, 'campaign' as const, 'periodic' as const),
    validity: fc.constantFrom(
      { validMonths: null },
      { validMonths: 6 },
      { validMonths: 12, renewalDays: 60 },
      { validMonths: 12, renewalDays: 60, validity: { from: 'previous' } },
      { validMonths: null, validity: { month: 2, day: 29, minimumMonths: 4 } },
    ),
    grace: fc.constantFrom({}, { grace: { days: 20, rights: words } }),
    need: fc.constantFrom(
      {},
      { satisfiedBy: { allOf: [{ course: 'gen-101' }, { course: 'ani-201' }] } },
      { satisfiedBy: { anyOf: [{ course: 'gen-101' }, { topic: 'ethics' }] } },
      { satisfiedBy: { allOf: [{ course: 'gen-101' }, { anyOf: [{ course: 'ani-201' }, { topic: 'ethics' }] }] } },
      { satisfiedBy: { atLeast: 2, of: [{ course: 'gen-101' }, { course: 'ani-201' }, { topic: 'ethics' }] } },
      { satisfiedBy: { hours: 3, topic: 'ethics', courses: ['gen-101'], withinMonths: 12 } },
    ),
    measured: fc.constantFrom({}, {}, { measured: 'at-trigger' }),
  })
  .map(({ trigger, validity, grace, need, measured }) =>
    makeRule({ trigger, ...validity, ...grace, ...need, ...measured, ...(trigger === 'periodic' && { everyMonths: 12 }) }),
  );

const completed = fc.record({ course: fc.constantFrom('gen-101', 'ani-201'), on: day, minutes: fc.constant(90) });
const other = fc.record({ topic: fc.constant('ethics'), on: day, minutes: fc.constantFrom(60, 120) });
export const anyEvidence = fc.record({ completed: fc.array(completed, { maxLength: 6 }), others: fc.array(other, { maxLength: 4 }) });

const occasion = fc.record({
  startedOn: day,
  days: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
  trigger: fc.constantFrom('onboarding' as const, 'project' as const),
});

/** What happened to somebody besides learning. */
export const anyLife = fc.record({
  occasions: fc.array(occasion, { minLength: 1, maxLength: 3 }).map((given) =>
    given.map(({ startedOn, days, trigger }) => ({
      trigger,
      role: 'staff' as const,
      startedOn,
      finishedOn: days === null ? null : addDays(startedOn, days),
    })),
  ),
  exemptions: fc.array(span, { maxLength: 1 }),
  leaves: fc.array(
    fc
      .record({ span, clock: fc.constantFrom('due' as const, 'due-and-validity' as const) })
      .map(({ span: at, clock }) => ({ ...at, clock })),
    { maxLength: 2 },
  ),
  extensions: fc.array(
    fc
      .record({ of: fc.constantFrom('due' as const, 'validity' as const), from: day, days: fc.integer({ min: 1, max: 200 }) })
      .map(({ of, from, days }) => ({ of, from, until: addDays(from, days) })),
    { maxLength: 2 },
  ),
});
export const anyDayOfLife = day;
