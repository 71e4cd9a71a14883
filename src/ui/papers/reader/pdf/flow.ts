import type { Locale } from '#domain/shared/locale.ts';
import type { Pen, Style } from '../../pdf-pen.ts';
import type { Block, Run, Tone } from '../book.ts';
import { lightColours } from '../reader-css.ts';
import { draw, drawingOf } from './drawing.ts';
import { type Ground, gap, type Item, type Scope, scopeIn, within } from './items.ts';
import { type Line, richLines, type Styled } from './rich-lines.ts';
import type { Sheet } from './sheets.ts';
import { tableItems } from './table-items.ts';

/** Where blocks are set: between which edges, how large, on which grounds, and below which element of the structure. */
export type Place = { pen: Pen; sheet: Sheet; locale: Locale; size: number; left: number; right: number; grounds: Ground[]; scope: Scope };

export const colour = (name: string): string => lightColours.get(name) ?? '#000000';
export const groundColours: Record<Tone, { ground: string; rule: string }> = {
  qing: { ground: 'qing-tint', rule: 'qing' },
  pine: { ground: 'pine-tint', rule: 'pine' },
  amber: { ground: 'amber-tint', rule: 'amber-fill' },
  brick: { ground: 'brick-tint', rule: 'brick' },
  plum: { ground: 'plum-tint', rule: 'plum' },
  plain: { ground: 'paper', rule: 'border' },
};

type Look = { size: number; weight?: 'Bold'; color?: string };

export const styledRuns = (runs: readonly Run[], look: Look): Styled[] =>
  runs.flatMap(({ text, bold, href, note }): Styled[] => {
    const style: Style = {
      size: look.size,
      color: href ? colour('qing') : (look.color ?? colour('ink')),
      ...((bold || look.weight) && { weight: 'Bold' as const }),
    };
    const raised = { size: look.size * 0.65, color: colour('qing') };
    return [{ text, style, href }, ...(note === undefined ? [] : [{ text: String(note), style: raised, raised: true as const }])];
  });

export const putLine = ({ pen }: Place, line: Line, x: number, y: number, scope: Scope): void => {
  for (const { text, style, href, raised, x: from, width } of line.parts) {
    if (text === '') continue;
    // The baseline of small type is brought to that of the line, or above it.
    const size = line.parts.find((part) => !part.raised)?.style.size ?? style.size;
    pen.put(text, x + from, raised ? y : y + (size - style.size) * 1.1, style);
    if (href && /^https?:/.test(href))
      pen.doc.link(x + from, y, width, style.size * 1.4, href, { structParent: scope.element, Contents: new String(text) } as never);
  }
};

/** Lines of running text as items, all of one element. */
export const textItems = (
  runs: readonly Run[],
  place: Place,
  { type, look, stays }: { type: string; look: Look; stays?: 'with_next' },
): Item[] => {
  const { pen, sheet, left, right, grounds, locale } = place;
  const lines = richLines(styledRuns(runs, look), {
    width: right - left,
    pen,
    edges: locale === 'zh-CN' && !look.weight ? 'even' : 'ragged',
  });
  const scope = scopeIn(place.scope, type);
  const height = look.size * (look.weight && look.size > sheet.size * 1.2 ? 1.35 : sheet.leading);
  return lines.map(
    (line, i): Item => ({
      height,
      grounds,
      // Neither the first nor the last line of a paragraph stands alone on a page.
      ...((stays || (lines.length > 1 && (i === 0 || i === lines.length - 2))) && { stays: 'with_next' as const }),
      draw: (y) => within(pen, scope, () => putLine(place, line, left, y + (height - look.size * 1.5) / 2, scope)),
    }),
  );
};

/** Puts a mark beside the first line of what it marks. */
const marked = (mark: string, items: Item[], place: Place, scope: Scope): Item[] => {
  const at = items.findIndex(({ stays }) => stays !== 'gap');
  return items.map((item, i) =>
    i !== at
      ? item
      : {
          ...item,
          draw: (y) => {
            within(place.pen, scope, () =>
              place.pen.put(`${mark} `, place.left, y + (item.height - place.size * 1.5) / 2, { size: place.size, color: colour('qing') }),
            );
            item.draw(y);
          },
        },
  );
};

const marks = {
  dot: () => '•',
  number: (i: number) => `${i + 1}.`,
  letter: (i: number) => `${String.fromCharCode(65 + i)}.`,
  box: () => '□',
  none: () => '',
} as const;

const listItems = (block: Extract<Block, { is: 'list' }>, place: Place): Item[] => {
  const { pen, size, grounds } = place;
  const list = scopeIn(place.scope, 'L');
  const indent = block.mark === 'none' ? 0 : Math.max(size * 1.5, pen.widthOf(`${marks[block.mark](block.items.length - 1)}  `, { size }));
  return block.items.flatMap((item, i) => {
    const entry = scopeIn(list, 'LI');
    const label = scopeIn(entry, 'Lbl');
    const inner = { ...place, left: place.left + indent, scope: scopeIn(entry, 'LBody') };
    const items = flow(item, inner).filter((one, at, all) => !(one.stays === 'gap' && (at === 0 || at === all.length - 1)));
    const shown =
      items.length > 0 ? items : flow([{ is: 'paragraph', runs: [{ text: ' ' }] }], inner).filter(({ stays }) => stays !== 'gap');
    return [...marked(marks[block.mark](i), shown, place, label), gap(size * 0.3, grounds)];
  });
};

const figureItems = (block: Extract<Block, { is: 'figure' }>, place: Place): Item[] => {
  const { pen, sheet, size, left, right, grounds } = place;
  const drawing = drawingOf(block.svg);
  const scale = Math.min((right - left) / drawing.width, ((sheet.bottom - sheet.top) * sheet.drawing) / drawing.height, sheet.size / 10);
  const height = drawing.height * scale;
  const x = left + (right - left - drawing.width * scale) / 2;
  const item: Item = {
    height: height + size * 0.4,
    grounds,
    ...(block.caption !== null && { stays: 'with_next' as const }),
    draw: (y) =>
      within(pen, scopeIn(place.scope, 'Figure', { alt: block.alt, bbox: [x, y, x + drawing.width * scale, y + height] }), () =>
        draw(pen, drawing, { x, y, scale }),
      ),
  };
  const caption =
    block.caption === null
      ? []
      : textItems([{ text: block.caption }], place, { type: 'Caption', look: { size: size * 0.88, color: colour('ink-2') } });
  return [gap(size * 0.7, grounds), item, ...caption, gap(size * 0.9, grounds)];
};

const boxItems = (block: Extract<Block, { is: 'box' }>, place: Place): Item[] => {
  const { size, left, right, grounds } = place;
  const ground: Ground = { tone: block.tone, left, right };
  const inside: Place = {
    ...place,
    left: left + size * 1.1,
    right: right - size * 0.9,
    grounds: [...grounds, ground],
    scope: scopeIn(place.scope, 'Sect'),
  };
  const pad = (height: number): Item => ({ height, grounds: inside.grounds, stays: 'with_next', draw: () => {} });
  const label =
    block.label === null
      ? []
      : textItems([{ text: block.label }], inside, { type: 'P', look: { size: size * 0.85, color: colour('ink-2') }, stays: 'with_next' });
  const title =
    block.title === null
      ? []
      : textItems([{ text: block.title }], inside, { type: 'P', look: { size: size * 1.08, weight: 'Bold' }, stays: 'with_next' });
  const body = flow(block.blocks, inside);
  while (body.at(-1)?.stays === 'gap') body.pop();
  const bottom: Item = { height: size * 0.7, grounds: inside.grounds, draw: () => {} };
  const last = body.at(-1);
  if (last) body[body.length - 1] = { ...last, stays: 'with_next' };
  return [gap(size * 0.7, grounds), pad(size * 0.6), ...label, ...title, ...body, bottom, gap(size * 0.9, grounds)];
};

const entryItems = (block: Extract<Block, { is: 'entries' }>, place: Place): Item[] => {
  const list = scopeIn(place.scope, 'L');
  return block.rows.flatMap(({ term, blocks }) => {
    const entry = scopeIn(list, 'LI');
    return [
      ...textItems(term, { ...place, scope: entry }, { type: 'Lbl', look: { size: place.size }, stays: 'with_next' }),
      ...flow(blocks, { ...place, left: place.left + place.size * 1.1, scope: scopeIn(entry, 'LBody') }),
    ];
  });
};

const headings = {
  2: { scale: 1.42, before: 1.9, after: 0.6 },
  3: { scale: 1.18, before: 1.3, after: 0.4 },
  4: { scale: 1.04, before: 0.9, after: 0.3 },
} as const;

const blockItems = (block: Block, place: Place): Item[] => {
  const { pen, size, grounds, left, right } = place;
  switch (block.is) {
    case 'paragraph': {
      const look =
        block.look === 'lead'
          ? { size: size * 1.06, color: colour('ink-2') }
          : block.look === 'small'
            ? { size: size * 0.85, color: colour('ink-2') }
            : { size };
      return [...textItems(block.runs, place, { type: 'P', look }), gap(size * 0.55, grounds)];
    }
    case 'heading': {
      const { scale, before, after } = headings[block.level];
      const lines = textItems([{ text: block.text }], place, {
        type: `H${block.level}`,
        look: { size: size * scale, weight: 'Bold' },
        stays: 'with_next',
      });
      return [gap(size * before, grounds), ...lines, { height: size * after, grounds, stays: 'with_next', draw: () => {} }];
    }
    case 'list':
      return [...listItems(block, place), gap(size * 0.35, grounds)];
    case 'table':
      return [gap(size * 0.4, grounds), ...tableItems(block, place), gap(size * 0.9, grounds)];
    case 'figure':
      return figureItems(block, place);
    case 'box':
      return boxItems(block, place);
    case 'entries':
      return entryItems(block, place);
    case 'room':
      return Array.from(
        { length: block.lines },
        (): Item => ({
          height: size * 2.1,
          grounds,
          draw: (y) =>
            pen.artifact(() =>
              pen.doc
                .moveTo(left, y + size * 2)
                .lineTo(right, y + size * 2)
                .lineWidth(0.5)
                .strokeColor(colour('border'))
                .stroke(),
            ),
        }),
      ).concat(gap(size * 0.8, grounds));
  }
};

/** Blocks as what is put on pages, in order. */
export function flow(blocks: readonly Block[], place: Place): Item[] {
  return blocks.flatMap((block) => blockItems(block, place));
}
