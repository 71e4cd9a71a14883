import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  completedOn,
  initialConditions,
  mayApply,
  nextStep,
  renewalConditions,
  stageOf,
} from '#domain/certification/eligibility.ts';
import { testTrack } from '../../support/certify.ts';

const rules = testTrack().rules[0]?.value;
if (!rules) throw new Error('The test track has rules.');
const day = '2026-11-25';
const title = { 'zh-CN': '课程', en: 'Course' };

const nobody: Candidate = { completions: [], passes: [], hours: [], changed: [], held: new Map(), practical: { state: 'none' } };
const learnt = (on: string): Candidate => ({
  ...nobody,
  completions: ['gen-101', 'ri-101'].map((course) => ({ id: `c-${course}`, course, on })),
  hours: ['gen-101', 'ri-101'].map((course) => ({ id: `c-${course}`, course, on, minutes: 90, title })),
  passes: [{ id: 'p', exam: 'ri-101', on }],
});
const passed = { state: 'passed' as const, id: 'm', on: '2026-11-24' };

describe('what a first certificate asks for', () => {
  it('is told one by one, with the next step first', () => {
    const conditions = initialConditions(rules, nobody, { day });
    expect(conditions.map(({ is, met }) => [is, met])).toEqual([
      ['course', false],
      ['course', false],
      ['hours', false],
      ['exam', false],
      ['practical', false],
    ]);
    expect(nextStep(conditions)).toMatchObject({ is: 'course', course: 'gen-101' });
    expect(mayApply(conditions)).toBe(false);
    expect(completedOn(conditions, day)).toBeUndefined();
  });

  it('may be applied for before the practical, and is complete on the day of the last of all', () => {
    const before = initialConditions(rules, learnt('2026-11-01'), { day });
    expect([mayApply(before), stageOf(before)]).toEqual([true, 'exam_passed']);
    const all = initialConditions(rules, { ...learnt('2026-11-01'), practical: passed }, { day });
    expect(stageOf(all)).toBe('practical_passed');
    expect(completedOn(all, '2026-11-02')).toBe('2026-11-24');
    expect(completedOn(all, '2026-11-25')).toBe('2026-11-25');
  });

  it('takes nothing older than the track allows, to the day', () => {
    expect(stageOf(initialConditions(rules, learnt('2023-11-25'), { day }))).toBe('exam_passed');
    expect(stageOf(initialConditions(rules, learnt('2023-11-24'), { day }))).toBe('enrolled');
  });

  it('after a long lapse asks for the exam of later days', () => {
    const conditions = initialConditions(rules, learnt('2026-11-01'), { day, after: '2026-11-02' });
    expect(nextStep(conditions)).toMatchObject({ is: 'exam', since: '2026-11-02' });
  });

  it('asks certificates to have been held for long enough', () => {
    const held = (since: string): Candidate => ({ ...learnt('2026-11-01'), held: new Map([['ai', { id: 'h', since }]]) });
    const asked = { ...rules, holds: [['ai', 'medical']], practiceMonths: 24 };
    expect(initialConditions(asked, held('2024-11-25'), { day })[0]).toMatchObject({ is: 'holds', met: true });
    expect(initialConditions(asked, held('2024-11-26'), { day })[0]).toMatchObject({ is: 'holds', met: false });
  });
});

describe('what a renewal asks for', () => {
  const cycle = { validFrom: '2024-02-01', until: '2027-01-31', renewableFrom: '2026-11-02' };
  const hours = (...entries: [string, number][]) => entries.map(([on, minutes], i) => ({ id: `h${i}`, course: null, on, minutes, title }));
  const three = hours(['2024-05-01', 240], ['2025-05-01', 240], ['2026-05-01', 240]);

  it('is the hours of the cycle and of each year, and the practical', () => {
    const { conditions, route } = renewalConditions(rules, { ...nobody, hours: three }, { cycle, route: 'hours', day });
    expect(route).toBe('hours');
    expect(conditions.map(({ is, met }) => [is, met])).toEqual([
      ['hours', true],
      ['year', true],
      ['year', true],
      ['year', true],
      ['practical', false],
    ]);
  });

  it('is not met by hours that one year lacks, but the exam inside the window stands in for them', () => {
    const short = { ...nobody, hours: hours(['2024-05-01', 600], ['2026-05-01', 240]) };
    expect(mayApply(renewalConditions(rules, short, { cycle, route: 'hours', day }).conditions)).toBe(false);
    const early = { ...short, passes: [{ id: 'p', exam: 'ri-101', on: '2026-11-01' }] };
    expect(mayApply(renewalConditions(rules, early, { cycle, route: 'hours', day }).conditions)).toBe(false);
    const inside = { ...short, passes: [{ id: 'p', exam: 'ri-101', on: '2026-11-02' }] };
    const { conditions, route } = renewalConditions(rules, inside, { cycle, route: 'hours', day });
    expect([mayApply(conditions), route]).toEqual([true, 'exam']);
  });

  it('asks to learn what changed in a course since, and not what had changed before', () => {
    const changed = [{ course: 'gen-101', on: '2026-03-01' }];
    const known = { ...nobody, hours: three, changed };
    const { conditions } = renewalConditions(rules, known, { cycle, route: 'hours', day });
    expect(nextStep(conditions)).toMatchObject({ is: 'changes', course: 'gen-101', since: '2026-03-01' });
    const done = { ...known, completions: [{ id: 'd', course: 'gen-101', on: '2026-03-01' }] };
    expect(mayApply(renewalConditions(rules, done, { cycle, route: 'hours', day }).conditions)).toBe(true);
    const before = { ...known, changed: [{ course: 'gen-101', on: '2024-02-01' }] };
    expect(mayApply(renewalConditions(rules, before, { cycle, route: 'hours', day }).conditions)).toBe(true);
  });

  it('the third time asks for hours and the exam; after a lapse for the exam of later days alone', () => {
    const kinds = (route: 'exam' | 'retest') =>
      renewalConditions(rules, { ...nobody, hours: three }, { cycle, route, day })
        .conditions.filter(({ met }) => !met)
        .map(({ is }) => is);
    expect(kinds('exam')).toEqual(['exam', 'practical']);
    expect(kinds('retest')).toEqual(['exam', 'practical']);
  });
});
