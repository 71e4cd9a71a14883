import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { Locale } from '#domain/shared/locale.ts';
import { breakLines } from './break-lines.ts';
import { fontFiles, runsOf, type Weight } from './fonts.ts';

const opened = new Map<string, Font>();
const fontAt = (file: string): Font => {
  const font = opened.get(file) ?? (create(readFileSync(file)) as Font);
  opened.set(file, font);
  return font;
};

export type Outlined = { size: number; weight?: Weight };

const laid = (text: string, { size, weight = 'Regular' }: Outlined, locale: Locale) => {
  const fonts = fontFiles(weight, locale).map(fontAt);
  const seen = fonts.map((font) => ({ has: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) }));
  let x = 0;
  const glyphs: { path: string; x: number; scale: number }[] = [];
  for (const run of runsOf(text, seen)) {
    const font = fonts[run.font] as Font;
    const scale = size / font.unitsPerEm;
    const { glyphs: shapes, positions } = font.layout(run.text);
    for (const [i, glyph] of shapes.entries()) {
      glyphs.push({ path: glyph.path.toSVG(), x: x + (positions[i]?.xOffset ?? 0) * scale, scale });
      x += (positions[i]?.xAdvance ?? 0) * scale;
    }
  }
  return { glyphs, width: x };
};

export const outlineWidth = (text: string, style: Outlined, locale: Locale): number => laid(text, style, locale).width;

export const outlineLines = (text: string, width: number, style: Outlined, locale: Locale): string[] =>
  breakLines(text, width, (part) => outlineWidth(part.trimEnd(), style, locale));

const rounded = (n: number) => Math.round(n * 1000) / 1000;

/** A line of text as the outlines of its characters, on a baseline: whatever draws the picture needs no font, and so takes none of its own. */
export const outlined = (text: string, at: { x: number; y: number }, style: Outlined & { fill: string }, locale: Locale): string =>
  `<g fill="${style.fill}">${laid(text, style, locale)
    .glyphs.filter(({ path }) => path !== '')
    .map(({ path, x, scale }) => `<path transform="translate(${rounded(at.x + x)} ${at.y}) scale(${scale} ${-scale})" d="${path}"/>`)
    .join('')}</g>`;
