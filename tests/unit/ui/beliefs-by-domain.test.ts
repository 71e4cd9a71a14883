import { expect, it } from 'vitest';
import type { ClauseGroup } from '#ui/measures/belief-lines.ts';
import { byDomain } from '#ui/measures/by-domain.ts';

const line = (itemId: string, chosen: number) => ({
  itemId,
  key: 'b',
  clauses: [],
  text: null,
  told: { n: 20, chosen, lacks: false },
  parts: [],
  label: itemId,
  share: chosen / 20,
});
const group = (clause: string, domain: ClauseGroup['domain'], ...lines: ReturnType<typeof line>[]): ClauseGroup => ({
  clause,
  words: clause,
  domain,
  lines,
});

it('wrong beliefs stand under each field that their clauses belong to, once in each, the most widespread first', () => {
  const shared = line('A', 8);
  const groups = [
    group('KJ-01', 'general', shared),
    group('KJ-02', 'general', line('B', 12), shared),
    group('BZ-01', 'ai', shared),
    group('', null, line('C', 5)),
  ];
  expect(byDomain(groups).map(({ domain, lines }) => [domain, lines.map(({ itemId }) => itemId)])).toEqual([
    ['general', ['B', 'A']],
    ['ai', ['A']],
  ]);
});
