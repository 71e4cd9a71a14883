import type { Border, Judgement, Simulated } from './simulate-exam.ts';

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;
const critical = 9.49;

const verdict = (chi: number) => `${chi.toFixed(1)} (${chi > critical ? 'more' : 'no more'} than chance allows)`;

const names = ['hardest fifth', 'second', 'middle', 'fourth', 'easiest fifth'];
const shares = ({ groups }: Border, by: Judgement) => groups.map((group) => group[by]);
const spread = (border: Border, by: Judgement) => Math.max(...shares(border, by)) - Math.min(...shares(border, by));

const tableOf = (border: Border): string => {
  const { groups, chi } = border;
  const range = (by: Judgement) => `${percent(Math.min(...shares(border, by)))} to ${percent(Math.max(...shares(border, by)))}`;
  return [
    ...groups.map(
      ({ from, to, surplus, surplusError, flat, panel, noFloor }, i) =>
        `| ${names[i]} | ${from.toFixed(2)}–${to.toFixed(2)} | ${surplus.toFixed(2)} ± ${(1.96 * surplusError).toFixed(2)} | ${percent(flat)} | ${percent(panel)} | ${percent(noFloor)} |`,
    ),
    `| range | | | ${range('flat')} | ${range('panel')} | ${range('noFloor')} |`,
    `| χ², 4 degrees of freedom | | | ${verdict(chi.flat)} | ${verdict(chi.panel)} | ${verdict(chi.noFloor)} |`,
  ].join('\n');
};

/** The report of a simulation, with whatever it found. */
export const reportOn = (
  made: Simulated,
  { exam, seed, rules }: { exam: string; seed: number; rules: { cutScore: number; objectiveFloor: number; exposureCap: number } },
): string => {
  const { candidates, questions, bank, items, order, planted, suspended, reliability, trueReliability, border, exposure } = made;
  const worst = Math.max(...items.map(({ truth, observed }) => Math.abs(truth - observed)));
  const found = items.find(({ itemId }) => itemId === planted);
  const uneven = Math.max(...exposure.map(({ share, even }) => Math.abs(share / even - 1)));
  const over = exposure.filter(({ share }) => share * 100 > rules.exposureCap + 1e-9).length;
  return `# Ten thousand made-up candidates

Written by \`npm run bench -- simulation\` (seed ${seed}); run again it writes the same. ${candidates.toLocaleString('en')} candidates of known ability sat the exam \`${exam}\`: papers of ${questions}
questions from its bank of ${bank}, drawn, graded and analysed by the code of the product. Difficulties, slopes and abilities are **made up**: this tests our
arithmetic and our drawing, and says nothing about how hard the real questions are, nor about any person.

Candidates answer by a three-parameter logistic model: abilities are standard normal, single-choice questions are guessed one time in three. One question
(\`${planted}\`) was turned round, so that abler candidates get it wrong more often.

## Difficulty is recovered

![True and observed difficulty](assessment-simulation/difficulty.svg)

The rank correlation of true and observed difficulty is **${order.toFixed(3)}**; the share of right answers is off by ${percent(worst)} at most. The analysis would suspend
${suspended.length === 0 ? 'nothing' : suspended.map((id) => `\`${id}\``).join(', ')}${suspended.length === 1 && suspended[0] === planted ? `: the one that was turned round (correlation ${found?.rpb?.toFixed(2)}) and no other.` : `; it should be \`${planted}\` and nothing else.`}

Reliability over papers of one blueprint is estimated as ${reliability?.toFixed(2) ?? 'unknown'}; the squared correlation of marks with what each candidate would truly get of the whole bank is ${trueReliability.toFixed(2)}.
${reliability !== null && reliability < 0.8 ? `Twenty questions measure well enough for a course exam (0.70), not for a committee exam (0.80).` : ''}

## Are papers equally hard to pass?

![Pass rates by difficulty of the paper](assessment-simulation/forms.svg)

A second ${border.candidates.toLocaleString('en')} candidates all had the same ability (${border.ability}), with a panel that knows exactly what such people answer rightly. Their papers are put in five
groups from the hardest to the easiest. If papers were equal, the same share would pass in each.

Where a panel has valued the questions, papers are drawn so that all of them are about as hard for somebody on the border, in all and in each objective, and
so that their cut lies between two whole marks. The lines drawn thin are papers as they come, without that.

| Papers | cut of the paper | marks above it on average | passing, ${rules.cutScore} % of every paper | passing, cut and floor of ${rules.objectiveFloor} % per objective | passing, cut alone |
|---|---|---|---|---|---|
${tableOf(border)}

Papers as they come, without being made equal:

| Papers | cut of the paper | marks above it on average | passing, ${rules.cutScore} % of every paper | passing, cut and floor of ${rules.objectiveFloor} % per objective | passing, cut alone |
|---|---|---|---|---|---|
${tableOf(border.asTheyCome)}

- **The cut of each paper does what it should**: on average these candidates stand exactly at it, whichever paper they had.
- **A flat per cent does not**: on papers as they come, who happens to draw an easy one passes far more often.
- **Two things made papers unequal though each had its own cut.** Marks are whole and cuts are not: a cut of 14.1 asks for 15 marks, one of 13.9 for 14. And the
  floor per objective is a flat per cent of two to five questions, harder to reach on a hard paper. Papers that are equally hard in each objective, with a cut
  between two marks, take both away.
- The floor still stops many who reach the cut. Who decides on it should know that it weighs more than the cut for candidates on the border.

Between the groups equality within sampling error is ${border.chi.noFloor > critical ? '**not fully reached**' : '**reached**'} by the cut alone, and ${border.chi.panel > critical ? '**not fully reached**' : '**reached**'} with the floor per objective; pass rates of the groups lie ${percent(spread(border, 'noFloor'))} and ${percent(spread(border, 'panel'))} apart, where chance alone
would put the outermost of five groups of ${border.groups[0]?.n.toLocaleString('en')} some ${percent(2.33 * Math.sqrt(0.25 / (border.groups[0]?.n ?? 1)))} apart (2.33 standard errors, the mean range of five).

## Is the bank used evenly?

![Exposure of each question](assessment-simulation/exposure.svg)

Within a cell of the blueprint no question is asked ${percent(uneven, 2)} more or less often than its share. ${over === 0 ? `No question was on more than ${rules.exposureCap} % of papers.` : `${over} of ${exposure.length} questions were on more than ${rules.exposureCap} % of papers, the bound we set ourselves (red line): the bank holds less than four times what a paper asks of their cells. Drawing cannot mend that; more questions can.`}
`;
};
