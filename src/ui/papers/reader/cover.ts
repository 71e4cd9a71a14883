import sharp from 'sharp';
import { outlined, outlineLines } from '../outlines.ts';
import type { ReaderBook } from './book.ts';
import { lightColours } from './reader-css.ts';

const [width, height] = [1200, 1800];
const colour = (name: string): string => lightColours.get(name) ?? '#000000';

/** The cover of a book as a picture, drawn from outlines: no font of the machine is needed and every machine draws the same. */
export const coverSvg = ({ title, kicker, summary, site, locale, publisher }: ReaderBook): string => {
  const lines = (text: string, at: { y: number; size: number; fill: string; most: number; weight?: 'Bold' }) => {
    const style = { size: at.size, fill: colour(at.fill), ...(at.weight && { weight: at.weight }) };
    const all = outlineLines(text, width - 240, style, locale);
    const shown = all.length <= at.most ? all : [...all.slice(0, at.most - 1), `${(all[at.most - 1] ?? '').trimEnd().replace(/.$/u, '')}…`];
    const drawn = shown.map((line, i) => outlined(line.trimEnd(), { x: 120, y: at.y + i * at.size * 1.4 }, style, locale)).join('');
    return { drawn, below: at.y + shown.length * at.size * 1.4 };
  };
  const head = lines(title, { y: 620, size: locale === 'en' ? 84 : 96, fill: 'ink', most: 5, weight: 'Bold' });
  const told = lines(summary, { y: head.below + 40, size: 38, fill: 'ink-2', most: 6 });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colour('paper')}"/>`,
    `<rect width="${width}" height="420" fill="${colour('qing')}"/>`,
    // The mark of the site: two doors with something between them.
    `<g transform="translate(120 130) scale(5)" fill="none" stroke="${colour('paper')}" stroke-width="2.2"><path d="M14 4H5v21h9M19 4l8 3.5v21L19 25"/><circle cx="16.5" cy="14.8" r="3.1" fill="${colour('paper')}"/></g>`,
    outlined(site, { x: 320, y: 250 }, { size: 84, weight: 'Bold', fill: colour('paper') }, locale),
    lines(kicker, { y: 520, size: 40, fill: 'qing', most: 1 }).drawn,
    head.drawn,
    told.drawn,
    `<rect x="120" y="1640" width="160" height="8" fill="${colour('amber-fill')}"/>`,
    lines(publisher, { y: 1720, size: 34, fill: 'ink-2', most: 1 }).drawn,
    '</svg>',
  ].join('');
};

export const coverPng = async (book: ReaderBook): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp(Buffer.from(coverSvg(book)))
      .png({ compressionLevel: 9, palette: true })
      .toBuffer(),
  );
