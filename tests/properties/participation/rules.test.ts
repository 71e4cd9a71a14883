import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '#domain/participation/limits.ts';
import { appealState, maySpeak, type Said, stateAfter, type Verdict } from '#domain/participation/moderation.ts';
import { type Ballot, opinionGroups } from '#domain/participation/opinion-groups.ts';
import { isReportLate, phaseOf, phases, reportBy } from '#domain/participation/phase.ts';
import { sumUp } from '#domain/participation/summary.ts';
import { lessSeenFirst, mayUpdate, sharesShown, voteChoices } from '#domain/participation/votes.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { randomFrom } from '#domain/shared/random.ts';

const start = '2026-11-01';
const dates = fc
  .record({
    open: fc.integer({ min: 0, max: 60 }),
    lasts: fc.integer({ min: 0, max: 90 }),
    answered: fc.option(fc.integer({ min: 1, max: 90 })),
  })
  .map(({ open, lasts, answered }) => {
    const opensOn = addDays(start, open);
    const closesOn = addDays(opensOn, lasts);
    return { opensOn, closesOn, answeredOn: answered === null ? null : addDays(closesOn, answered) };
  });

describe('the phases of a public consultation', () => {
  it('only ever go forward as days pass, and it is open exactly from its first day to its last', () =>
    fc.assert(
      fc.property(dates, fc.integer({ min: -5, max: 300 }), (given, n) => {
        const day = addDays(start, n);
        const phase = phaseOf(given, day);
        expect(phases.indexOf(phaseOf(given, addDays(day, 1)))).toBeGreaterThanOrEqual(phases.indexOf(phase));
        expect(phase === 'open').toBe(given.opensOn <= day && day <= given.closesOn);
        expect(isReportLate(given, day)).toBe(phase === 'reporting' && day > reportBy(given));
      }),
    ));
});

// Moderators who keep to the rules: each speaks once, and an appeal is decided only where one may be.
const moderated = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom<Verdict>('accept', 'reject', 'grant', 'uphold')),
  {
    maxLength: 12,
  },
);
const played = (steps: readonly [string, Verdict][]): Said[] => {
  const said: Said[] = [];
  for (const [by, verdict] of steps) {
    const isAppeal = verdict === 'grant' || verdict === 'uphold';
    const fits = isAppeal ? appealState(said, true) === 'made' : stateAfter(said) === 'waiting';
    if (fits && maySpeak(by, 'author', said)) said.push({ by, verdict });
  }
  return said;
};

describe('moderation', () => {
  it('shows nothing without two different people who said yes, and never the author', () =>
    fc.assert(
      fc.property(moderated, (steps) => {
        const said = played(steps);
        const yeses = new Set(said.filter(({ verdict }) => verdict === 'accept' || verdict === 'grant').map(({ by }) => by));
        if (stateAfter(said) === 'accepted') expect(yeses.size).toBeGreaterThanOrEqual(2);
        else expect(yeses.size < 2 || said.some(({ verdict }) => verdict === 'reject')).toBe(true);
        expect(maySpeak('author', 'author', said)).toBe(false);
      }),
    ));

  it('decides at most one appeal, by somebody who had not spoken', () =>
    fc.assert(
      fc.property(moderated, (steps) => {
        const said = played(steps);
        const appeals = said.filter(({ verdict }) => verdict === 'grant' || verdict === 'uphold');
        expect(appeals.length).toBeLessThanOrEqual(1);
        expect(new Set(said.map(({ by }) => by)).size).toBe(said.length);
      }),
    ));

  it('counts a yes that came before a no once an appeal is granted', () =>
    expect(
      stateAfter([
        { by: 'a', verdict: 'accept' },
        { by: 'b', verdict: 'reject' },
        { by: 'c', verdict: 'grant' },
      ]),
    ).toBe('accepted'));
});

const counts = fc.record({ agree: fc.nat({ max: 700 }), disagree: fc.nat({ max: 700 }), pass: fc.nat({ max: 700 }) });

describe('what is shown of votes', () => {
  it('is nothing below fifty, tells no cell below five, and rounds to five per cent below five hundred', () =>
    fc.assert(
      fc.property(counts, (given) => {
        const total = given.agree + given.disagree + given.pass;
        const shown = sharesShown(given);
        expect(shown === null).toBe(total < 50);
        for (const { choices, percent } of shown ?? []) {
          expect(choices.reduce((sum, choice) => sum + given[choice], 0)).toBeGreaterThanOrEqual(5);
          if (total < limits.roundedBelow) expect(percent % 5).toBe(0);
        }
        // A small cell stands with another: the rest of the bar does not give it away.
        for (const choice of voteChoices)
          if (given[choice] < 5) expect((shown ?? []).some(({ choices }) => choices.length === 1 && choices[0] === choice)).toBe(false);
        if (shown && shown.length > 0) expect(shown.flatMap(({ choices }) => choices).sort()).toEqual([...voteChoices].sort());
      }),
    ));

  it('changes only in steps of twenty voters, or of five at the close', () =>
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.nat({ max: 60 }), fc.boolean(), (before, more, isOver) => {
        const isShown = mayUpdate(before + more, before, isOver);
        if (isShown) expect(more).toBeGreaterThanOrEqual(isOver ? 5 : 20);
        if (before + more < 50) expect(isShown).toBe(false);
      }),
    ));

  it('asks about what was seen less before what was seen much, more often than not', () => {
    const statements = [
      { id: 'much', seen: 60 },
      { id: 'little', seen: 2 },
    ];
    const random = randomFrom(7);
    const firsts = Array.from({ length: 400 }, () => lessSeenFirst(statements, random)[0]?.id);
    expect(firsts.filter((id) => id === 'little').length).toBeGreaterThan(340);
    expect(firsts).toContain('much');
  });
});

const ids = ['s1', 's2', 's3', 's4', 's5', 's6'];
/** So many people who lean one way on the odd and the other way on the even statements, with some noise. */
const camp = (size: number, side: 0 | 1, noise: number, seed: number): Ballot[] => {
  const random = randomFrom(seed);
  return Array.from(
    { length: size },
    () => new Map(ids.map((id, i) => [id, (i % 2 === side) !== random() < noise ? ('agree' as const) : ('disagree' as const)])),
  );
};

describe('opinion groups', () => {
  it('are never told below fifty people, and never hold fewer than five', () =>
    fc.assert(
      fc.property(fc.nat({ max: 70 }), fc.nat({ max: 30 }), fc.nat(), (a, b, seed) => {
        const ballots = [...camp(a, 0, 0.15, seed), ...camp(b, 1, 0.15, seed + 1)];
        const found = opinionGroups(ballots, ids, seed);
        if (ballots.length < 50) expect(found).toBeNull();
        for (const { size, x, y } of found?.groups ?? []) {
          expect(size).toBeGreaterThanOrEqual(5);
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1.001);
        }
        if (found) expect(found.groups.reduce((sum, { size }) => sum + size, 0)).toBe(found.grouped);
      }),
      { numRuns: 40 },
    ));

  it('find two camps, say what divides them, and are the same for the same votes', () => {
    const ballots = [...camp(60, 0, 0.1, 1), ...camp(40, 1, 0.1, 2)];
    const found = opinionGroups(ballots, ids, 5);
    expect(found?.groups.map(({ size }) => size)).toEqual([60, 40]);
    expect(found?.groups[0]?.agrees).toEqual(['s1', 's3', 's5']);
    expect(found?.dividing).toEqual(ids);
    expect(opinionGroups(ballots, ids, 5)).toEqual(found);
  });

  it('are not made up where everybody answers by chance or alike', () => {
    const alike = camp(80, 0, 0, 3);
    expect(opinionGroups(alike, ids, 5)).toBeNull();
  });

  it('are told in fives, and without a number for a group and a statement', () => {
    const { opinions } = sumUp([...camp(58, 0, 0.1, 1), ...camp(43, 1, 0.1, 2)], ids, 5);
    expect(opinions?.groups.map(({ size }) => size % 5)).toEqual([0, 0]);
    expect(Object.keys(opinions?.groups[0] ?? {}).sort()).toEqual(['agrees', 'disagrees', 'size', 'x', 'y']);
  });
});
