import { mean } from 'simple-statistics';
import { effectSize, normalisedGain, retention } from '../statistics/gain.ts';
import { type Described, described } from '../statistics/interval.ts';
import { type Dimension, dimensions, type Form, type Occasion } from './measure.ts';

/** What one respondent reached in one dimension on one occasion, as a share of full marks. */
export type Measured = {
  respondentId: string;
  institutionId: string | null;
  firstForm: Form;
  occasion: Occasion;
  dimension: Dimension;
  share: number;
};

/** Nothing is told of fewer people than this. Platform default. */
export const fewest = 20;
/** Two forms whose means are further apart than this are not parallel. Platform default. */
export const formGapAtMost = 0.1;

export type Later = { n: number; at: Described; retention: number | null };
export type DimensionReport =
  | { few: true }
  | {
      few: false;
      /** Those who answered before and after: nobody else is in the figures. */
      n: number;
      pre: Described;
      post: Described;
      /** Of each person, after less before. */
      change: Described;
      effect: number | null;
      gain: { n: number; mean: number } | null;
      /** Of those who answered all three times. */
      delayed: Later | null;
      /** How many began with each form, and how far the means of the forms lie apart before the course; null where too few had one of them. */
      began: Record<Form, number>;
      formGap: number | null;
    };
export type Evaluation = Record<Dimension, DimensionReport>;

type Person = { institutionId: string | null; firstForm: Form } & Partial<Record<Occasion, number>>;

const peopleIn = (answers: readonly Measured[], dimension: Dimension): Person[] => {
  const people = new Map<string, Person>();
  for (const { respondentId, institutionId, firstForm, occasion, share } of answers.filter((one) => one.dimension === dimension))
    people.set(respondentId, { ...people.get(respondentId), institutionId, firstForm, [occasion]: share });
  return [...people.values()];
};

const paired = (people: readonly Person[]) =>
  people.flatMap(({ pre, post, ...one }) => (pre === undefined || post === undefined ? [] : [{ ...one, pre, post }]));

const all = (values: readonly number[]): Described => {
  const told = described(values);
  if (!told) throw new Error('A group that is told of has more than one value.');
  return told;
};

const reportOn = (people: ReturnType<typeof paired>): DimensionReport => {
  if (people.length < fewest) return { few: true };
  const pres = people.map(({ pre }) => pre);
  const posts = people.map(({ post }) => post);
  const gains = people.flatMap(({ pre, post }) => normalisedGain({ pre, post, max: 1 }) ?? []);
  const lasting = people.flatMap(({ pre, post, delayed }) => (delayed === undefined ? [] : [{ pre, post, delayed }]));
  const of = (form: Form) => people.filter(({ firstForm }) => firstForm === form).map(({ pre }) => pre);
  const [a, b] = [of('A'), of('B')];
  return {
    few: false,
    n: people.length,
    pre: all(pres),
    post: all(posts),
    change: all(people.map(({ pre, post }) => post - pre)),
    effect: effectSize(pres, posts),
    gain: gains.length < fewest ? null : { n: gains.length, mean: mean(gains) },
    delayed:
      lasting.length < fewest
        ? null
        : {
            n: lasting.length,
            at: all(lasting.map(({ delayed }) => delayed)),
            retention: retention({
              pre: mean(lasting.map(({ pre }) => pre)),
              post: mean(lasting.map(({ post }) => post)),
              delayed: mean(lasting.map(({ delayed }) => delayed)),
            }),
          },
    began: { A: a.length, B: b.length },
    formGap: Math.min(a.length, b.length) < fewest ? null : mean(a) - mean(b),
  };
};

/** What a course changed for a group, dimension by dimension; there is no sum of them. */
export const evaluate = (answers: readonly Measured[]): Evaluation =>
  Object.fromEntries(dimensions.map((dimension) => [dimension, reportOn(paired(peopleIn(answers, dimension)))])) as Evaluation;

/**
 * The same over all institutions. Institutions of which nothing is told by themselves are in it only when together they are enough people: else
 * what is told of the others, taken from the sum, would tell of them.
 */
export const evaluateAll = (answers: readonly Measured[]): Evaluation =>
  Object.fromEntries(
    dimensions.map((dimension) => {
      const byHome = [...Map.groupBy(paired(peopleIn(answers, dimension)), ({ institutionId }) => institutionId ?? '')];
      const told = byHome.filter(([home, people]) => home !== '' && people.length >= fewest).flatMap(([, people]) => people);
      const small = byHome.filter(([home, people]) => home === '' || people.length < fewest).flatMap(([, people]) => people);
      return [dimension, reportOn(small.length >= fewest ? [...told, ...small] : told)];
    }),
  ) as Evaluation;
