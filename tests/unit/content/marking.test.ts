import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentElements, missingOf } from '#domain/content/consent.ts';
import { foundShare, type MarkedPassage, markingOf, markingWord, outcomeOf, passagesFault, verdicts } from '#domain/content/marking.ts';

const passage = (verdict: MarkedPassage['verdict'], marked: boolean, critical = false): MarkedPassage => ({ verdict, marked, critical });
const anyPassages = fc.array(fc.record({ verdict: fc.constantFrom(...verdicts), marked: fc.boolean(), critical: fc.boolean() }), {
  minLength: 4,
  maxLength: 12,
});

describe('a document that was marked', () => {
  it('counts a miss and a false alarm the same', () => {
    const [missed, alarmed] = [
      markingOf([passage('problem', true), passage('problem', false), passage('fine', false), passage('fine', false)]),
      markingOf([passage('problem', true), passage('problem', true), passage('fine', true), passage('fine', false)]),
    ];
    expect(missed.share).toBe(0.5);
    expect(alarmed.share).toBe(0.5);
  });
  it('gives nothing for marking everything, and nothing for marking nothing', () =>
    fc.assert(
      fc.property(anyPassages, fc.boolean(), (passages, marked) => {
        fc.pre(passages.some(({ verdict }) => verdict === 'problem') && passages.some(({ verdict }) => verdict === 'fine'));
        const all = passages.map((one) => ({ ...one, marked }));
        expect(markingOf(all).share).toBe(0);
        expect(markingWord(all)).toBe(marked ? 'all' : 'none');
      }),
    ));
  it('leaves out of the count what is open to debate', () => {
    const judged = [passage('problem', true), passage('fine', false), passage('fine', true)];
    expect(markingOf([...judged, passage('open', true)])).toEqual(markingOf(judged));
    expect(outcomeOf(passage('open', true))).toBe('open');
  });
  it('is careful where F1 reaches the default and nothing critical was missed', () => {
    const read = (critical: boolean) => markingOf([passage('problem', true), passage('problem', false, critical), passage('fine', false)]);
    expect(read(false).f1).toBeCloseTo(2 / 3);
    expect(read(false).careful).toBe(true);
    expect(read(true)).toMatchObject({ careful: false, criticalMissed: 1 });
    expect(markingOf([passage('problem', true), passage('problem', false), passage('fine', true)]).careful).toBe(false);
  });
  it.each([
    ['missed', [passage('problem', true), passage('problem', false), passage('fine', false)]],
    ['alarms', [passage('problem', true), passage('fine', true), passage('fine', false)]],
    ['both', [passage('problem', false), passage('fine', true), passage('fine', false)]],
    ['whole', [passage('problem', true), passage('fine', false)]],
  ])('is told in a word: %s', (word, passages) => expect(markingWord(passages)).toBe(word));
});

it('a share of what was found never falls below nought', () =>
  expect(
    foundShare([
      { wanted: true, taken: false },
      { wanted: false, taken: true },
    ]),
  ).toBe(0));

describe('a document to be marked', () => {
  it.each([
    ['has too few passages', ['problem', 'fine', 'fine']],
    ['has nothing at fault', ['fine', 'fine', 'open', 'fine']],
    ['has one sound passage only', ['problem', 'problem', 'open', 'fine']],
  ] as const)('is refused when it %s', (_name, given) => expect(passagesFault(given)).toBeDefined());
  it('stands with one at fault and two that are sound', () => expect(passagesFault(['problem', 'open', 'fine', 'fine'])).toBeUndefined());
});

it('missing elements are told apart from those that are there', () => {
  const chosen = consentElements.map((element) => ({
    missing: ['injury', 'contact'].includes(element),
    chosen: ['contact', 'risks'].includes(element),
  }));
  expect(missingOf(chosen)).toEqual({ found: 1, missing: 2, wrong: 1 });
});
