import figures from '../styles/figures.css?raw';
import tokens from '../styles/tokens.css?raw';

const light = new Map([...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name = '', value = '']) => [name, value]));

/** The light colour of a token, like `qing`: what stands outside a page has no scheme to follow. Throws where there is no such token. */
export const colour = (name: string): string => {
  const value = light.get(name);
  if (!value) throw new Error(`src/ui/styles/tokens.css has no colour ${name}.`);
  return value;
};

const fixed = figures
  .replace(/\/\*[\s\S]*?\*\//, '')
  .replace(/@layer components \{([\s\S]*)\}\s*$/, '$1')
  .replace(/:is\(([^)]*)\)/g, '$1')
  .replace(/var\(--([\w-]+)\)/g, (whole, name: string) => light.get(name) ?? (name === 'sans' ? 'sans-serif' : whole));

/** A drawing of the site, an `<svg>` with the classes of figures.css, as one that stands alone: in the light colours, at a place and a size. */
export const drawingOnPaper = (svg: string, { x, y, width, height }: { x: number; y: number; width: number; height: number }): string =>
  svg
    .replace(/^[\s\S]*?<svg\b([^>]*)>/, (_, attributes: string) => {
      const viewBox = /viewBox="[^"]+"/.exec(attributes)?.[0] ?? '';
      return `<svg x="${x}" y="${y}" width="${width}" height="${height}" ${viewBox} preserveAspectRatio="xMidYMid slice"><style>${fixed}</style>`;
    })
    .trim();
