import { describe, expect, it } from 'vitest';
import { RequirementRule } from '#domain/content/policy.ts';
import { clearanceOf } from '#domain/requirements/clearance.ts';

const words = { 'zh-CN': '要求', en: 'requirement' };
const rule = (given: Record<string, unknown>) => ({
  id: 'r1',
  title: words,
  why: words,
  course: 'gen-101',
  due: { on: '2026-11-10' },
  validMonths: null,
  basis: ['KJ-13'],
  platformDefault: [],
  ...given,
});
const joined = { trigger: 'onboarding' as const, id: 'joining', startedOn: '2020-01-01' };
const taken = { trigger: 'class' as const, id: 'class', startedOn: '2026-09-01', course: 'gen-101', compulsory: true, dueOn: '2026-11-10' };
const place = { trigger: 'project' as const, id: 'place', startedOn: '2026-01-01', role: 'student' as const };

const asked = (given: Record<string, unknown>, asOf: string) =>
  clearanceOf(
    [
      {
        slug: 'p',
        editions: [
          {
            editionId: 'e',
            edition: { version: '2026.1', from: '2026-09-01', change: 'material', requirements: [RequirementRule.parse(rule(given))] },
          },
        ],
      },
    ],
    { asOf, occasions: [joined, taken, place], completions: [] },
  );

describe('what a class or a campaign asks, late, on a project', () => {
  it.each([
    ['a campaign', { trigger: 'campaign' }],
    ['a class', { trigger: 'class', due: { as: 'set' } }],
  ])('%s is told of and stands in nobody’s way, unless its policy says so', (_, given) => {
    expect(asked(given, '2026-11-20')).toMatchObject({ cleared: true, requirements: [{ met: false, blocks: false }] });
    const blocking = { ...given, onProjects: 'blocks' };
    expect(asked(blocking, '2026-11-20')).toMatchObject({ cleared: false, requirements: [{ met: false, blocks: true }] });
    expect(asked(blocking, '2026-11-05')).toMatchObject({ cleared: true, requirements: [{ met: false, blocks: false }] });
  });

  it('is a choice that no other requirement has', () => {
    const other = RequirementRule.safeParse(rule({ trigger: 'onboarding', due: { daysAfterTrigger: 30 }, onProjects: 'blocks' }));
    expect(other.error?.issues.map(({ path }) => path[0])).toEqual(['onProjects']);
  });
});
