import { mean, sampleCorrelation, sampleRankCorrelation, standardDeviation } from 'simple-statistics';
import { choosableParts } from '../../src/domain/assessment/keyed-parts.ts';
import { type ExamRules, questionsDrawn } from '../../src/domain/assessment/rules.ts';
import { itemFigures } from '../../src/domain/assessment/statistics/item-figures.ts';
import { familyAlpha } from '../../src/domain/assessment/statistics/reliability.ts';
import { isHarmful } from '../../src/domain/assessment/statistics/signals.ts';
import type { Exam } from '../../src/domain/content/exam.ts';
import type { Item } from '../../src/domain/content/item.ts';
import { randomFrom } from '../../src/domain/shared/random.ts';
import { chanceOf, normal, type TrueItem, trueItems } from './candidates.ts';
import { type Sat, sit } from './sit.ts';

export type Recovered = { itemId: string; cell: string; truth: number; observed: number; rpb: number | null; n: number; harmful: boolean };
/** Papers of similar difficulty: how the same people fare on them. */
export type Judgement = 'flat' | 'panel' | 'noFloor';
/** `surplus`: marks above the cut of the paper on average, with its standard error. */
export type FormGroup = { from: number; to: number; n: number; surplus: number; surplusError: number } & Record<Judgement, number>;
/** Equally able people, in groups by how hard their papers were, and whether the groups fare alike. */
export type Border = { groups: FormGroup[]; chi: Record<Judgement, number> };
export type Simulated = {
  candidates: number;
  questions: number;
  bank: number;
  items: Recovered[];
  /** Rank correlation of what is true of questions and what was observed. */
  order: number;
  /** What was made to work against abler candidates, and what the analysis would suspend. */
  planted: string;
  suspended: string[];
  reliability: number | null;
  /** The squared correlation of marks with what somebody of that ability would get of the whole bank on average. */
  trueReliability: number;
  border: { ability: number; candidates: number; asTheyCome: Border } & Border;
  exposure: { cell: string; itemId: string; share: number; even: number }[];
};

const groupsCount = 5;

/** Chi-square of passing against groups of papers, four degrees of freedom: 9.49 is reached by chance one time in twenty. */
const chiOf = (groups: readonly FormGroup[], judged: Judgement): number => {
  const all = groups.reduce((sum, { n }) => sum + n, 0);
  const passed = groups.reduce((sum, group) => sum + group[judged] * group.n, 0) / all;
  return groups.reduce((sum, group) => sum + (group.n * (group[judged] - passed) ** 2) / (passed * (1 - passed)), 0);
};

const surplusOf = ({ points, formValue }: Sat) => points - formValue;
const shareWho = (those: readonly Sat[], judged: Judgement) => mean(those.map((one) => (one[judged] ? 1 : 0)));

const groupsOf = (sats: readonly Sat[]): FormGroup[] => {
  const sorted = [...sats].sort((a, b) => a.formValue - b.formValue);
  const size = Math.ceil(sorted.length / groupsCount);
  return Array.from({ length: groupsCount }, (_, i) => sorted.slice(i * size, (i + 1) * size)).map((those) => ({
    from: those[0]?.formValue ?? 0,
    to: those.at(-1)?.formValue ?? 0,
    n: those.length,
    surplus: mean(those.map(surplusOf)),
    surplusError: standardDeviation(those.map(surplusOf)) / Math.sqrt(those.length),
    flat: shareWho(those, 'flat'),
    panel: shareWho(those, 'panel'),
    noFloor: shareWho(those, 'noFloor'),
  }));
};

type Given = {
  exam: Exam;
  items: readonly Item[];
  rules: Pick<ExamRules, 'cutScore' | 'objectiveFloor' | 'exposureCap'>;
  candidates: number;
  seed: number;
};

/** Candidates of known ability sit an exam that is drawn, graded and analysed by the code of the product, on a bank whose difficulties are made up and known. */
export const simulateExam = ({ exam, items, rules, candidates, seed }: Given): Simulated => {
  const random = randomFrom(seed);
  const bank = trueItems(items, random);
  const middle = bank[Math.floor(bank.length / 2)];
  if (!middle) throw new Error('The bank is empty.');
  const planted: TrueItem = { ...middle, slope: -middle.slope };
  const spoilt = bank.map((one) => (one === middle ? planted : one));
  const abilities = Array.from({ length: candidates }, () => normal(random));
  // Where a borderline candidate stands. A perfect panel would give each question the chance that they answer it rightly.
  const border = -0.5;
  const values = new Map(bank.map((one) => [one.item.id, chanceOf(one, border)]));

  const sats = sit({ exam, bank: spoilt, values, rules, drawnBy: values }, abilities, random);
  const sittings = sats.map(({ sitting }) => sitting);
  const recovered = spoilt.flatMap((one): Recovered[] => {
    const figures = itemFigures(one.item.id, choosableParts(one.item), sittings);
    if (!figures) return [];
    const truth = mean(abilities.map((ability) => chanceOf(one, ability)));
    const { n, p, rpb } = figures;
    return [
      { itemId: one.item.id, cell: `${one.item.objective} ${one.item.bloom}`, truth, observed: p, rpb, n, harmful: isHarmful(figures) },
    ];
  });
  const expected = abilities.map((ability) => mean(bank.map((one) => chanceOf(one, ability))));
  const points = sats.map((one) => one.points);

  const alike = Array.from({ length: candidates }, () => border);
  const told = (drawnBy: ReadonlyMap<string, number>): Border => {
    const groups = groupsOf(sit({ exam, bank, values, rules, drawnBy }, alike, random));
    return { groups, chi: { flat: chiOf(groups, 'flat'), panel: chiOf(groups, 'panel'), noFloor: chiOf(groups, 'noFloor') } };
  };
  const asTheyCome = told(new Map());
  const equalised = told(values);
  const cells = Map.groupBy(recovered, ({ cell }) => cell);
  const exposure = [...cells].flatMap(([cell, those]) => {
    const drawn = those.reduce((sum, { n }) => sum + n, 0);
    return those.map(({ itemId, n }) => ({ cell, itemId, share: n / candidates, even: drawn / those.length / candidates }));
  });
  return {
    candidates,
    questions: questionsDrawn(exam),
    bank: items.length,
    items: recovered,
    order: sampleRankCorrelation(
      recovered.map(({ truth }) => truth),
      recovered.map(({ observed }) => observed),
    ),
    planted: planted.item.id,
    suspended: recovered.filter(({ harmful }) => harmful).map(({ itemId }) => itemId),
    reliability: familyAlpha(sittings),
    trueReliability: standardDeviation(points) === 0 ? 0 : sampleCorrelation(points, expected) ** 2,
    border: { ability: border, candidates, ...equalised, asTheyCome },
    exposure,
  };
};
