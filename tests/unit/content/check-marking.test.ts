import { describe, expect, it } from 'vitest';
import { checkMarking } from '#domain/content/check-marking.ts';
import { tagSchemas } from '#domain/content/tags/schemas.ts';

type Tag = { name: string; attributes: Record<string, unknown>; line: number; parent: string | null };
const tag = (name: string, attributes: Record<string, unknown>, parent: string | null = null): Tag => ({
  name,
  attributes,
  line: 1,
  parent,
});
const problem = (id: string) => ({ id, verdict: 'problem', issue: 'vague', fix: '…', weight: 'critical' });
const form = (): Tag[] => [
  tag('consentcritique', { id: 'c-x' }),
  tag('passage', problem('p1'), 'consentcritique'),
  ...['p2', 'p3', 'p4'].map((id) => tag('passage', { id, verdict: 'fine' }, 'consentcritique')),
  tag('lack', { element: 'injury' }, 'consentcritique'),
];
const faultsAfter = (change: (tags: Tag[]) => void) => {
  const tags = form();
  change(tags);
  return checkMarking(tags).map(({ fault }) => fault);
};
const set = (at: number, changes: Record<string, unknown>) => (tags: Tag[]) => void Object.assign(tags[at]?.attributes ?? {}, changes);

describe('a consent form to be read', () => {
  it('stands without a fault', () => expect(faultsAfter(() => undefined)).toEqual([]));
  it.each([
    ['without a critical passage', 'no passage is critical', set(1, { weight: undefined })],
    ['without a better wording', 'lacks its issue or a better wording', set(1, { fix: undefined })],
    ['with a sound passage that has an issue', 'is no problem', set(2, { issue: 'vague' })],
    ['with two passages of one id', 'one id', set(2, { id: 'p1' })],
    ['with nothing missing', 'nothing is missing', (tags: Tag[]) => void tags.pop()],
    ['with three passages', '3 passages', (tags: Tag[]) => void tags.splice(2, 1)],
    ['with a passage elsewhere', 'stands outside', (tags: Tag[]) => void tags.push(tag('passage', problem('p5'), 'callout'))],
  ])('is refused %s', (_name, words, change) => expect(faultsAfter(change)).toContainEqual(expect.stringContaining(words)));
});

it('an annotate does not ask what only a consent form asks', () => {
  const tags = [
    tag('annotate', { id: 'a-x' }),
    tag('passage', problem('p1'), 'annotate'),
    ...['p2', 'p3', 'p4'].map((id) => tag('passage', { id, verdict: 'fine' }, 'annotate')),
    tag('lack', { element: 'risks' }, 'annotate'),
  ];
  expect(checkMarking(tags).map(({ fault }) => fault)).toEqual([
    'lack stands outside a document to be marked',
    expect.stringContaining('only a consent form'),
  ]);
});

it.each([
  ['annotate', { id: 'survey', title: 'T' }],
  ['annotate', { id: 'a-survey', title: 'T', sources: 'R5' }],
  ['passage', { id: 'p1', text: 'T', verdict: 'bad' }],
  ['consentcritique', { id: 'c-x', title: 'T', form: 'long' }],
  ['lack', { element: 'price' }],
] as const)('the schema of %s refuses what the guide does not show', (name, given) =>
  expect(tagSchemas[name].safeParse(given).success).toBe(false),
);
