import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RequirementRule } from '#domain/content/policy.ts';
import type { ProjectRole } from '#domain/projects/project.ts';
import { clearanceOf, RequirementFinding } from '#domain/requirements/clearance.ts';
import type { PublishedPolicy } from '#domain/requirements/in-force.ts';

type Editions = { from: string; requirements: Record<string, unknown>[] }[];
type Case = {
  name: string;
  policies: string[];
  role?: ProjectRole;
  joined?: string;
  completions: { course: string; on: string }[];
  asOf: string;
  cleared: boolean;
  expect: Record<string, unknown>;
};

const table = parse(readFileSync(new URL('../../cases/requirements/clearance.yaml', import.meta.url), 'utf8')) as {
  policies: Record<string, Editions>;
  cases: Case[];
};

const words = { 'zh-CN': '要求', en: 'requirement' };
const rule = ({ due, ...given }: Record<string, unknown>) =>
  RequirementRule.parse({
    title: words,
    why: words,
    due: due === undefined ? { before: 'joining' } : { daysAfterTrigger: due },
    basis: ['KJ-13'],
    platformDefault: [],
    ...given,
  });

const published = (slug: string): PublishedPolicy => ({
  slug,
  editions: (table.policies[slug] ?? []).map(({ from, requirements }, i) => ({
    editionId: `${slug}-${i}`,
    edition: { version: `${from.slice(0, 4)}.1`, from, change: 'material', requirements: requirements.map(rule) },
  })),
});

it('names the documents of its own on which a body rests what it asks', () => {
  const documents = [{ title: { 'zh-CN': '通知（测试）', en: 'Notice' }, number: '测试〔2026〕1号', issuedOn: '2026-10-01' }];
  const asked = rule({ id: 'own', trigger: 'project', course: 'gen-101', validMonths: null, basis: [], documents });
  const edition = { version: '2026.1', from: '2026-01-01', change: 'material' as const, requirements: [asked] };
  const occasions = [{ trigger: 'project' as const, id: 'place', startedOn: '2026-01-01', role: 'student' as const }];
  const { requirements } = clearanceOf([{ slug: 'own', editions: [{ editionId: 'e', edition }] }], {
    asOf: '2026-11-25',
    occasions,
    completions: [],
  });
  expect(requirements.map((one) => RequirementFinding.parse(one).documents)).toEqual([documents]);
});

describe('the gate', () => {
  it.each(table.cases)('$name', ({ policies, role = 'student', joined, completions, asOf, cleared, expect: reasons }) => {
    const answer = clearanceOf(policies.map(published), {
      asOf,
      occasions: [
        { trigger: 'project', id: 'place', startedOn: '2020-01-01', role },
        ...(joined ? [{ trigger: 'onboarding' as const, id: 'joining', startedOn: joined }] : []),
      ],
      completions: completions.map(({ course, on }, i) => ({
        id: `c${i}`,
        course,
        editionId: 'e',
        completedOn: on,
        serial: `ML-${i}`,
      })),
    });
    expect(Object.fromEntries(answer.requirements.map(({ requirement, reason }) => [requirement, reason]))).toEqual(reasons);
    expect(answer.cleared).toBe(cleared);
    for (const finding of answer.requirements) {
      expect(RequirementFinding.parse(finding).met).toBe(finding.serial !== null);
      expect(finding.blocks).toBe(!finding.met && finding.reason.code !== 'in_time');
    }
  });
});
