// The generated works of the piece "Made by AI?" are really generated: by this program, from chance and a few rules.
// `node src/cli/draw-specimens.ts` writes the same files again; the other works of the piece are set shape by shape and are not made here.
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = new URL('../../content/outreach/made-by-ai/figures/', import.meta.url);

/** Chance that comes out the same each time it is begun with the same seed. */
const chanceFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const round = (value: number) => Number(value.toFixed(1));

/** A branch that forks by chance, thinner each time, with a blossom at some of its ends. */
export const branch = (seed: number): string => {
  const chance = chanceFrom(seed);
  const [wood, flowers]: [string[], string[]] = [[], []];
  const grow = (x: number, y: number, turn: number, length: number, depth: number) => {
    const [bend, reach] = [turn + (chance() - 0.5) * 0.5, length * (0.75 + chance() * 0.4)];
    const [toX, toY] = [x + Math.cos(bend) * reach, y - Math.sin(bend) * reach];
    const [midX, midY] = [(x + toX) / 2 + (chance() - 0.5) * 14, (y + toY) / 2 + (chance() - 0.5) * 14];
    wood.push(
      `<path class="fig-ink${depth > 3 ? ' fig-heavy' : ''}" d="M${round(x)} ${round(y)}Q${round(midX)} ${round(midY)} ${round(toX)} ${round(toY)}" />`,
    );
    if (depth <= 2 && chance() < 0.8 && toX > 14 && toX < 306 && toY > 14 && toY < 186) {
      const size = 3.5 + chance() * 3;
      for (let petal = 0; petal < 5; petal++) {
        const at = (petal / 5) * 2 * Math.PI + chance();
        flowers.push(
          `<circle class="fig-ink fig-fill-brick-tint" cx="${round(toX + Math.cos(at) * size)}" cy="${round(toY + Math.sin(at) * size)}" r="${round(size * 0.75)}" />`,
        );
      }
      flowers.push(`<circle class="fig-fill-amber" cx="${round(toX)}" cy="${round(toY)}" r="2" />`);
    }
    if (depth === 0) return;
    grow(toX, toY, bend + 0.25 + chance() * 0.35, length * 0.78, depth - 1);
    if (chance() < 0.72) grow(toX, toY, bend - 0.35 - chance() * 0.4, length * 0.68, depth - 1);
  };
  grow(8, 184, 0.2, 80, 5);
  return [...wood, ...flowers].join('\n  ');
};

/** Rows of hills, each a line that chance pushes up and down. */
export const hills = (seed: number): string => {
  const chance = chanceFrom(seed);
  const tints = ['qing', 'pine', 'amber'];
  const rows = tints.map((tint, row) => {
    let [y, slope] = [78 + row * 34, 0];
    const points: string[] = [];
    for (let x = 0; x <= 320; x += 16) {
      slope = slope * 0.6 + (chance() - 0.5) * 22;
      y = Math.min(Math.max(y + slope, 52 + row * 34), 104 + row * 34);
      points.push(`${x} ${round(y)}`);
    }
    return `<path class="fig-ink fig-fill-${tint}-tint" d="M${points.join('L')}V200H0z" />`;
  });
  const birds = Array.from({ length: 4 }, () => {
    const [x, y, wing] = [round(150 + chance() * 130), round(12 + chance() * 20), round(5 + chance() * 4)];
    return `<path class="fig-ink" d="M${x} ${y}q${round(wing / 2)} ${-wing} ${wing} 0q${round(wing / 2)} ${-wing} ${wing} 0" />`;
  });
  return [...rows, ...birds].join('\n  ');
};

const parts = {
  'zh-CN': [
    ['昨天傍晚', '今天早上', '午饭以后'],
    ['楼下的猫', '卖豆浆的阿姨', '三楼的小提琴声'],
    ['比平时晚了十分钟', '忽然停了一会儿', '绕着花坛走了两圈'],
    ['大家都抬头看了看', '没有人觉得奇怪', '只有孩子追了出去'],
    ['后来下了一点雨', '风里有桂花的味道', '路灯一盏一盏亮了'],
  ],
  en: [
    ['Yesterday evening', 'This morning', 'After lunch'],
    ['the cat from downstairs', 'the woman who sells soy milk', 'the violin on the third floor'],
    ['was ten minutes later than usual', 'stopped for a moment', 'went twice round the flower bed'],
    ['everybody looked up', 'nobody thought it strange', 'only the children ran after it'],
    ['later it rained a little', 'the wind smelt of osmanthus', 'the street lamps came on, one by one'],
  ],
} as const;

/** A little scene put together from lists: one part by chance out of each. */
export const scene = (seed: number, locale: keyof typeof parts): string => {
  const chance = chanceFrom(seed);
  const [when = '', who = '', did = '', then = '', end = ''] = parts[locale].map((list) => list[Math.floor(chance() * list.length)] ?? '');
  const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  return locale === 'en' ? `${when} ${who} ${did}. ${upper(then)}; ${end}.` : `${when}，${who}${did}。${then}，${end}。`;
};

const words = {
  'branch-one': {
    'zh-CN': ['一枝花', '一根树枝从左下方伸出，分出许多小枝，枝头开着一簇簇五瓣的小花。'],
    en: [
      'A flowering branch',
      'A branch reaches in from the lower left and forks into twigs with clusters of small five-petalled flowers.',
    ],
  },
  'hills-two': {
    'zh-CN': ['远山', '三层起伏的山，一层比一层近，右上方飞着四只鸟。'],
    en: ['Hills', 'Three rows of hills, each nearer than the last, and four birds at the upper right.'],
  },
} as const;

/** Every generated picture by the name of its file. */
export const specimens = (): Record<string, string> =>
  Object.fromEntries(
    (['zh-CN', 'en'] as const).flatMap((locale) =>
      Object.entries({ 'branch-one': branch(21), 'hills-two': hills(18) }).map(([name, drawing]) => {
        const [title, desc] = words[name as keyof typeof words][locale];
        return [
          `${name}.${locale}.svg`,
          `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" role="img" aria-labelledby="${name}-title ${name}-desc">
  <title id="${name}-title">${title}</title>
  <desc id="${name}-desc">${desc}</desc>
  ${drawing}
</svg>
`,
        ];
      }),
    ),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, drawing] of Object.entries(specimens())) writeFileSync(fileURLToPath(new URL(name, folder)), drawing);
  console.log(scene(8, 'zh-CN'), '\n', scene(8, 'en'));
}
