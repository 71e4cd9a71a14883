import type { Judgement, Simulated } from './simulate-exam.ts';

const [ink, soft, line, qing, amber, brick] = ['#1c2b33', '#4a5a63', '#c9d3d6', '#1f5f6b', '#b97a0e', '#a23b2a'];

const svg = (width: number, height: number, { title, about }: { title: string; about: string }, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="14">
<title id="title">${title}</title><desc id="desc">${about}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="16" y="26" font-size="16" font-weight="bold" fill="${ink}">${title}</text>
${body}
</svg>
`;

const label = (x: number, y: number, words: string, anchor = 'middle') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="${soft}">${words}</text>`;
const rule = (x1: number, y1: number, x2: number, y2: number, colour = line) =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="${colour}"/>`;

/** Each question: how difficult it truly is across, what was observed upwards. */
export const difficultyPlot = ({ items, planted, order }: Simulated): string => {
  const [left, top, side] = [60, 50, 400];
  const x = (p: number) => left + p * side;
  const y = (p: number) => top + (1 - p) * side;
  const dots = items.map(({ itemId, truth, observed }) =>
    itemId === planted
      ? `<path d="M${(x(truth) - 6).toFixed(1)} ${(y(observed) - 6).toFixed(1)}l12 12m0 -12l-12 12" stroke="${brick}" stroke-width="3" fill="none"/>`
      : `<circle cx="${x(truth).toFixed(1)}" cy="${y(observed).toFixed(1)}" r="4" fill="${qing}"/>`,
  );
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((p) => [
    rule(x(p), y(0), x(p), y(1)),
    rule(x(0), y(p), x(1), y(p)),
    label(x(p), y(0) + 20, String(p)),
    label(left - 8, y(p) + 5, String(p), 'end'),
  ]);
  const about = `${items.length} questions; the rank correlation of true and observed difficulty is ${order.toFixed(3)}. The question that was made to harm is a cross.`;
  return svg(
    500,
    510,
    { title: 'Observed difficulty follows the true one', about },
    [...grid, rule(x(0), y(0), x(1), y(1), soft), ...dots, label(left + side / 2, top + side + 44, 'true share of right answers')].join(
      '\n',
    ),
  );
};

const judged: { by: Judgement; words: string; colour: string; dash: string }[] = [
  { by: 'flat', words: '70 % of every paper', colour: amber, dash: '2 4' },
  { by: 'panel', words: 'cut of the paper and floor per objective', colour: qing, dash: '8 4' },
  { by: 'noFloor', words: 'cut of the paper alone', colour: ink, dash: '' },
];

/** Equally able people on papers from hard to easy: what share passes, by each way of judging. */
export const formsPlot = ({ border }: Simulated): string => {
  const [left, top, width, height] = [60, 50, 480, 300];
  const x = (i: number) => left + 40 + (i / (border.groups.length - 1)) * (width - 80);
  const y = (share: number) => top + (1 - share) * height;
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    rule(left, y(share), left + width, y(share)),
    label(left - 8, y(share) + 5, `${share * 100}%`, 'end'),
  ]);
  const series = judged.flatMap(({ by, words, colour, dash }, k) => [
    `<polyline fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}" points="${border.groups.map((group, i) => `${x(i).toFixed(1)},${y(group[by]).toFixed(1)}`).join(' ')}"/>`,
    ...border.groups.map((group, i) => {
      const reach = 1.96 * Math.sqrt((group[by] * (1 - group[by])) / group.n);
      return rule(x(i), y(group[by] - reach), x(i), y(group[by] + reach), colour);
    }),
    `<line x1="${left}" x2="${left + 40}" y1="${top + height + 46 + k * 22}" y2="${top + height + 46 + k * 22}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>`,
    `<polyline fill="none" stroke="${colour}" stroke-width="1" stroke-opacity="0.55" points="${border.asTheyCome.groups.map((group, i) => `${x(i).toFixed(1)},${y(group[by]).toFixed(1)}`).join(' ')}"/>`,
    label(left + 50, top + height + 51 + k * 22, words, 'start'),
  ]);
  const about = `Pass rates of ${border.candidates} people of one ability in five groups of papers, with 95 % intervals. ${judged.map(({ by, words }) => `${words}: ${border.groups.map((group) => `${(group[by] * 100).toFixed(0)} %`).join(', ')}`).join('; ')}.`;
  return svg(
    560,
    430,
    { title: 'Equally able people on papers from hard to easy', about },
    [
      ...grid,
      ...series,
      label(x(0), top + height + 22, 'hardest fifth'),
      label(x(border.groups.length - 1), top + height + 22, 'easiest fifth'),
    ].join('\n'),
  );
};

/** How often each question was asked, cell by cell of the blueprint. */
export const exposurePlot = ({ exposure }: Simulated): string => {
  const [left, top, width] = [90, 50, 430];
  const cells = [...Map.groupBy(exposure, ({ cell }) => cell)].sort(([a], [b]) => (a < b ? -1 : 1));
  const most = Math.max(0.5, ...exposure.map(({ share }) => share));
  const x = (share: number) => left + (share / most) * width;
  const height = cells.length * 26;
  const grid = [0, 0.125, 0.25, 0.375, 0.5].flatMap((share) => [
    rule(x(share), top, x(share), top + height),
    label(x(share), top + height + 20, `${share * 100}%`),
  ]);
  const dots = cells.flatMap(([cell, those], i) => [
    label(left - 10, top + i * 26 + 18, `${cell} (${those.length})`, 'end'),
    ...those.map(({ share }) => `<circle cx="${x(share).toFixed(1)}" cy="${top + i * 26 + 13}" r="4" fill="${qing}" fill-opacity="0.5"/>`),
  ]);
  const about = `By cell of the blueprint, with how many questions it holds, the share of papers that asked each question: from ${(Math.min(...exposure.map(({ share }) => share)) * 100).toFixed(1)} % to ${(Math.max(...exposure.map(({ share }) => share)) * 100).toFixed(1)} %.`;
  return svg(
    560,
    top + height + 50,
    { title: 'How often each question was asked', about },
    [...grid, rule(x(0.25), top, x(0.25), top + height, brick), ...dots].join('\n'),
  );
};
