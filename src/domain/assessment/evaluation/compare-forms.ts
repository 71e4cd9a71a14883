import type { Instrument, InstrumentForm } from '../../content/instrument.ts';
import { type Described, described, reachOf95 } from '../statistics/interval.ts';
import { fewest, formGapAtMost } from './evaluate.ts';
import type { Form } from './measure.ts';
import { pilotTakers } from './occasion.ts';
import type { MeasureAnswers } from './score-form.ts';

/** What stands in both forms at the same place: a question, the marked text, or a vignette. */
export const formParts = ['knowledge', 'recognition', 'decision'] as const;
export type FormPart = (typeof formParts)[number];

/** A sheet of the first occasion, before anybody was taught. */
export type FirstSheet = { form: Form; answers: MeasureAnswers };

/**
 * `few`: too few have taken one of the forms for anything to be told. `pilot`: figures, from which nothing follows yet. Then a pair stays while it is
 * not further apart than it may be (evidence E12), and is written anew where it is.
 */
export type PairVerdict = 'few' | 'pilot' | 'stays' | 'apart';
export type Pair = {
  part: FormPart;
  nth: number;
  verdict: PairVerdict;
  /** Of each form the share of full marks, and B less A with its 95 % interval; null where too few. */
  figures: { a: Described; b: Described; gap: { mean: number; from: number; to: number } } | null;
};

const shareOf = (form: InstrumentForm, part: FormPart, nth: number, answers: MeasureAnswers): number | undefined => {
  if (part === 'recognition') {
    const marked = answers[form.recognition.id];
    const marks = Array.isArray(marked) ? marked : [];
    if (marks.length === 0) return undefined;
    const share = (wanted: boolean) => {
      const those = form.recognition.passages.filter(({ issue }) => (issue === true) === wanted);
      return those.filter(({ key }) => marks.includes(key)).length / those.length;
    };
    return Math.max(0, share(true) - share(false));
  }
  const id = form[part][nth]?.id ?? '';
  const given = answers[id];
  if (given === undefined) return undefined;
  if (part === 'knowledge') return form.knowledge[nth]?.options.some(({ key, correct }) => correct && key === given) ? 1 : 0;
  const options = form.decision[nth]?.options ?? [];
  const most = Math.max(...options.map(({ uses }) => uses.length));
  return (options.find(({ key }) => key === given)?.uses.length ?? 0) / most;
};

/** The difference of two means with its interval, of groups that need not vary alike (Welch). */
const gapOf = (a: Described, b: Described) => {
  const [va, vb] = [a.sd ** 2 / a.n, b.sd ** 2 / b.n];
  const error = Math.sqrt(va + vb);
  const degrees = error === 0 ? a.n + b.n - 2 : (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const [mean, reach] = [b.mean - a.mean, reachOf95(degrees) * error];
  return { mean, from: mean - reach, to: mean + reach };
};

/** How far the two forms lie apart, pair by pair, among people who had not been taught yet. */
export const compareForms = ({ forms }: Instrument, sheets: readonly FirstSheet[]): Pair[] => {
  const numbers: [FormPart, number][] = [
    ...forms.A.knowledge.map((_, nth): [FormPart, number] => ['knowledge', nth]),
    ['recognition', 0],
    ...forms.A.decision.map((_, nth): [FormPart, number] => ['decision', nth]),
  ];
  return numbers.map(([part, nth]): Pair => {
    const of = (form: Form) =>
      sheets.filter((one) => one.form === form).flatMap(({ answers }) => shareOf(forms[form], part, nth, answers) ?? []);
    const [a, b] = [described(of('A')), described(of('B'))];
    const least = Math.min(a?.n ?? 0, b?.n ?? 0);
    if (!a || !b || least < fewest) return { part, nth: nth + 1, verdict: 'few', figures: null };
    const gap = gapOf(a, b);
    const verdict = least < pilotTakers ? 'pilot' : Math.abs(gap.mean) <= formGapAtMost + 1e-9 ? 'stays' : 'apart';
    return { part, nth: nth + 1, verdict, figures: { a, b, gap } };
  });
};
