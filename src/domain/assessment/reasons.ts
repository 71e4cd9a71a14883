import type { Item } from '../content/item.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { Response } from './response.ts';

/** What is so about a part: it holds or not, it breaks a rule or not, it stands at a place, it belongs to something; or nobody has settled it. */
export type Verdict =
  | { is: 'holds' | 'not' | 'at_fault' | 'fine' | 'open' }
  | { is: 'place'; n: number }
  | { is: 'with'; text: Bilingual }
  | { is: 'panel'; judges: number; counts: number[] };

/** One part of an item with what is so about it and why; `given` says how it was answered, null where it was not. */
export type Reason = { text: Bilingual; verdict: Verdict; rationale: Bilingual; given: 'right' | 'wrong' | null };

const judged = (right: boolean | undefined): Reason['given'] => (right === undefined ? null : right ? 'right' : 'wrong');

/** Why each part of an item is as it is, beside what somebody answered. Only for those who may see the key. */
export const reasonsOf = (item: Item, response: Response | undefined): Reason[] => {
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const taken = response?.type === 'single' ? [response.choice] : response?.type === 'multiple' ? response.choices : undefined;
      return item.options.map(({ key, text, correct, rationale }) => ({
        text,
        verdict: { is: correct ? 'holds' : 'not' },
        rationale,
        given: judged(taken && taken.includes(key) === (correct === true)),
      }));
    }
    case 'annotate': {
      const marks = response?.type === 'annotate' ? response.marks : undefined;
      return item.passages.map(({ key, text, violation, rationale }) => ({
        text,
        verdict: { is: violation ? 'at_fault' : 'fine' },
        rationale,
        given: judged(marks && marks.includes(key) === (violation === true)),
      }));
    }
    case 'ordering': {
      const places = response?.type === 'ordering' ? response.places : {};
      return [...item.steps]
        .sort((a, b) => a.place - b.place)
        .map(({ key, text, place, rationale }) => ({
          text,
          verdict: { is: 'place', n: place },
          rationale,
          given: judged(places[key] === undefined ? undefined : places[key] === place),
        }));
    }
    case 'matching': {
      const pairs = response?.type === 'matching' ? response.pairs : {};
      return item.prompts.map(({ key, text, match, rationale }) => ({
        text,
        verdict: { is: 'with', text: item.matches.find((one) => one.key === match)?.text ?? text },
        rationale,
        given: judged(pairs[key] === undefined ? undefined : pairs[key] === match),
      }));
    }
    case 'cloze': {
      const gaps = response?.type === 'cloze' ? response.gaps : {};
      return item.gaps.flatMap((gap) =>
        gap.options.map(({ key, text, correct, rationale }) => ({
          text,
          verdict: { is: correct ? ('holds' as const) : ('not' as const) },
          rationale,
          given: gaps[gap.key] === key ? judged(correct === true) : null,
        })),
      );
    }
    case 'judgement':
      return item.actions.map(({ key, text, rationale }) => ({
        text,
        verdict: item.panel ? { is: 'panel', judges: item.panel.judges, counts: item.panel.ratings[key] ?? [] } : { is: 'open' },
        rationale,
        given: null,
      }));
    case 'reflection':
      return item.rubric.map(({ name, levels }) => ({
        text: name,
        verdict: { is: 'open' },
        rationale: levels.at(-1) ?? name,
        given: null,
      }));
  }
};
