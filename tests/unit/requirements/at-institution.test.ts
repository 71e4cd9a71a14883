import { describe, expect, it } from 'vitest';
import { atInstitution, withUnits } from '#domain/requirements/at-institution.ts';
import type { Occasion } from '#domain/requirements/bound.ts';

const at = <T extends object>(institutionId: string, row: T) => ({ ...row, institutionId });
const both = <T extends object>(row: T) => [at('home', row), at('other', row)];
const days = { from: '2026-01-01', until: null };
const decided = { policy: 'policy', requirement: 'rule', grantedBy: 'person:a' };

describe('a record as one institution sees it', () => {
  const occasion = (institutionId: string) =>
    at(institutionId, { trigger: 'onboarding', id: institutionId, startedOn: '2026-01-01' } as Occasion);
  const seen = atInstitution(
    {
      occasions: [occasion('home'), occasion('other')],
      completions: [{ id: 'c', course: 'gen-101', editionId: 'e', completedOn: '2026-02-01' }],
      granted: {
        others: both({ id: 'o', kind: 'recognition' as const, topic: 'gen-101', on: '2026-01-01', until: null, minutes: null }),
        exemptions: both({ id: 'x', kind: 'exempted' as const, ...decided, ...days }),
        extensions: both({ id: 'e', of: 'due' as const, ...decided, from: '2026-01-01', until: '2026-02-01' }),
        leaves: both({ id: 'l', clock: 'due' as const, ...days }),
      },
    },
    'home',
  );

  it('holds whatever was completed, wherever that was', () => {
    expect(seen.completions.map(({ id }) => id)).toEqual(['c']);
  });

  it('holds the affiliations, the exemptions, extensions and leave, and the recognised learning of that institution alone', () => {
    const { occasions, others = [], exemptions = [], extensions = [], leaves = [] } = seen;
    expect(occasions.map(({ id }) => id)).toEqual(['home']);
    expect([others, exemptions, extensions, leaves].map((rows) => rows.length)).toEqual([1, 1, 1, 1]);
  });
});

describe('a place on a project', () => {
  const joined = { trigger: 'onboarding', id: 'a', startedOn: '2024-01-01', finishedOn: '2025-12-31', units: ['life'] } as Occasion;
  const later = { trigger: 'onboarding', id: 'b', startedOn: '2026-01-01', units: ['law'] } as Occasion;
  const place = (startedOn: string) => ({ trigger: 'project', id: 'p', startedOn, role: 'student' }) as Occasion;

  it('is taken as a member of the units one is in meanwhile', () => {
    const units = (startedOn: string) => withUnits([joined, later, place(startedOn)]).at(-1)?.units;
    expect([...(units('2025-12-31') ?? [])].sort()).toEqual(['law', 'life']);
    expect(units('2026-01-01')).toEqual(['law']);
  });
});
