import sharp from 'sharp';
import type { Locale } from '#domain/shared/locale.ts';
import { outlined, outlineLines } from '../papers/outlines.ts';
import { qrSquare } from '../papers/qr-square.ts';
import { colour, drawingOnPaper } from './drawing-on-paper.ts';

export type Shared = {
  site: string;
  /** What kind of page it is. */
  kicker: string;
  title: string;
  /** One fact or sentence. */
  line: string;
  /** A drawing of the site; without one the card is text only. */
  drawing?: string | undefined;
};

const mark = (x: number, y: number) =>
  `<g transform="translate(${x} ${y}) scale(1.5)" fill="none" stroke="${colour('qing')}" stroke-width="2.4"><path d="M14 4H5v21h9M19 4l8 3.5v21L19 25"/><circle cx="16.5" cy="14.8" r="3.1" fill="${colour('qing')}"/></g>`;

const write = (
  lines: readonly string[],
  at: { x: number; y: number },
  style: { size: number; fill: string; weight?: 'Bold' },
  locale: Locale,
) => lines.map((text, i) => outlined(text.trimEnd(), { x: at.x, y: at.y + i * style.size * 1.4 }, style, locale)).join('');

const first = (lines: string[], most: number): string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').trimEnd().replace(/.$/u, '')}…`];

const picture = (width: number, height: number, parts: readonly string[]) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${colour('paper')}"/>${parts.join('')}</svg>`,
    ),
  )
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

/** The picture that stands for a page where its address is shared: a PNG of 1200 by 630, drawn without any font of the system. */
export const shareCard = async ({ site, kicker, title, line, drawing }: Shared, locale: Locale): Promise<Uint8Array<ArrayBuffer>> => {
  // Text alone is set larger, so that it fills the card.
  const { width, large, small, top, most } = drawing
    ? { width: 590, large: 54, small: 28, top: 226, most: 4 }
    : { width: 1032, large: 68, small: 34, top: 260, most: 3 };
  const head = first(outlineLines(title, width, { size: large, weight: 'Bold' }, locale), most);
  const below = top - 8 + head.length * large * 1.4;
  const body = first(
    outlineLines(line, width, { size: small }, locale),
    Math.max(1, Math.min(4, Math.floor((600 - below) / (small * 1.4)))),
  );
  return new Uint8Array(
    await picture(1200, 630, [
      `<rect width="28" height="630" fill="${colour('qing')}"/>`,
      mark(84, 46),
      outlined(site, { x: 144, y: 80 }, { size: 26, fill: colour('ink-2') }, locale),
      outlined(kicker, { x: 84, y: top - large - 14 }, { size: 26, fill: colour('qing'), weight: 'Bold' }, locale),
      write(head, { x: 84, y: top }, { size: large, fill: colour('ink'), weight: 'Bold' }, locale),
      write(body, { x: 84, y: below }, { size: small, fill: colour('ink-2') }, locale),
      drawing ? drawingOnPaper(drawing, { x: 712, y: 150, width: 448, height: 330 }) : '',
    ]),
  );
};

/** The long picture for a chat where a link is not enough: a PNG of 900 by 1600 with the three lines of a piece and a code that leads to it. */
export const sharePoster = async (
  { site, kicker, title, drawing, lines, url, scan }: Omit<Shared, 'line'> & { lines: readonly string[]; url: string; scan: string },
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> => {
  const head = first(outlineLines(title, 756, { size: 58, weight: 'Bold' }, locale), 4);
  let y = 700 + head.length * 58 * 1.4;
  const body = lines.flatMap((line) => {
    const rows = outlineLines(line, 716, { size: 32 }, locale);
    const drawn = `<circle cx="82" cy="${y - 11}" r="6" fill="${colour('qing')}"/>${write(rows, { x: 112, y }, { size: 32, fill: colour('ink') }, locale)}`;
    y += rows.length * 45 + 22;
    return drawn;
  });
  return new Uint8Array(
    await picture(900, 1600, [
      `<rect width="900" height="16" fill="${colour('qing')}"/>`,
      mark(72, 56),
      outlined(site, { x: 132, y: 90 }, { size: 28, fill: colour('ink-2') }, locale),
      drawing ? drawingOnPaper(drawing, { x: 72, y: 140, width: 756, height: 426 }) : '',
      outlined(kicker, { x: 72, y: 630 }, { size: 28, fill: colour('qing'), weight: 'Bold' }, locale),
      write(head, { x: 72, y: 706 }, { size: 58, fill: colour('ink'), weight: 'Bold' }, locale),
      ...body,
      qrSquare(url, { x: 72, y: 1340, side: 200 }),
      write(outlineLines(scan, 520, { size: 28 }, locale), { x: 304, y: 1432 }, { size: 28, fill: colour('ink-2') }, locale),
    ]),
  );
};
