import type { Judgement, Simulated } from './simulate-exam.ts';

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;
const critical = 9.49;

const verdict = (chi: number) => `${chi.toFixed(1)} (${chi > critical ? 'more' : 'no more'} than chance allows)`;

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
  const range = (by: Judgement) =>
    `${percent(Math.min(...border.groups.map((group) => group[by])))} to ${percent(Math.max(...border.groups.map((group) => group[by])))}`;
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

| Papers | cut of the paper | marks above it on average | passing, ${rules.cutScore} % of every paper | passing, cut and floor of ${rules.objectiveFloor} % per objective | passing, cut alone |
|---|---|---|---|---|---|
${border.groups.map(({ from, to, surplus, surplusError, flat, panel, noFloor }, i) => `| ${['hardest fifth', 'second', 'middle', 'fourth', 'easiest fifth'][i]} | ${from.toFixed(2)}–${to.toFixed(2)} | ${surplus.toFixed(2)} ± ${(1.96 * surplusError).toFixed(2)} | ${percent(flat)} | ${percent(panel)} | ${percent(noFloor)} |`).join('\n')}
| range | | | ${range('flat')} | ${range('panel')} | ${range('noFloor')} |
| χ², 4 degrees of freedom | | | ${verdict(border.chi.flat)} | ${verdict(border.chi.panel)} | ${verdict(border.chi.noFloor)} |

- **The cut of each paper does what it should**: on average these candidates stand exactly at it, whichever paper they had.
- **A flat per cent does not**: who happens to draw an easy paper passes far more often.
- **What remains unequal has two causes.** Marks are whole and cuts are not: a cut of 14.1 asks for 15 marks, one of 13.9 for 14. And the floor per objective is a
  flat per cent of two to five questions, so it is harder to reach on a hard paper; it also stops many who reach the cut. Both are shown as they are. Who
  decides on the floor should know that it weighs more than the cut for candidates on the border.

Equality within sampling error is therefore ${border.chi.noFloor > critical ? '**not fully reached**' : 'reached'} by the cut alone${border.chi.panel > critical ? ', and not with the floor per objective' : ''}; the groups of papers are closer to each other than under a flat per cent by a factor of ${(border.chi.flat / Math.max(border.chi.panel, 0.1)).toFixed(0)} in χ² with the floor, and ${(border.chi.flat / Math.max(border.chi.noFloor, 0.1)).toFixed(0)} without it.

## Is the bank used evenly?

![Exposure of each question](assessment-simulation/exposure.svg)

Within a cell of the blueprint no question is asked ${percent(uneven, 2)} more or less often than its share. ${over === 0 ? `No question was on more than ${rules.exposureCap} % of papers.` : `${over} of ${exposure.length} questions were on more than ${rules.exposureCap} % of papers, the bound we set ourselves (red line): the bank holds less than four times what a paper asks of their cells. Drawing cannot mend that; more questions can.`}
`;
};
