import type { Pen } from '../../pdf-pen.ts';
import { colour, groundColours } from './flow.ts';
import type { Ground, Item } from './items.ts';
import type { Sheet } from './sheets.ts';

export type Placed = { item: Item; y: number };

/** Items on pages: none is cut, no gap opens a page, what is kept with the next goes over with it. What is higher than a page stands alone on one. */
export const paginate = (items: readonly Item[], { top, bottom }: Pick<Sheet, 'top' | 'bottom'>): Placed[][] => {
  const pages: Placed[][] = [[]];
  let y = top;
  let at = 0;
  const turn = () => {
    pages.push([]);
    y = top;
  };
  while (at < items.length) {
    const item = items[at] as Item;
    const page = pages.at(-1) ?? [];
    if (item.stays === 'gap') {
      if (page.length > 0) y += item.height;
      at += 1;
      continue;
    }
    // What belongs together: this and all that is kept with it over any gap, up to half a page.
    let last = at;
    let together = item.height;
    while (items[last]?.stays !== undefined && last + 1 < items.length && together < (bottom - top) / 2) {
      last += 1;
      together += items[last]?.height ?? 0;
    }
    if (page.length > 0 && y + (together < bottom - top ? together : item.height) > bottom) {
      turn();
      // A row that needs the whole page stands there without the head of its table.
      const { head } = item;
      if (head && y + head.height + item.height <= bottom) {
        pages.at(-1)?.push({ item: head, y });
        y += head.height;
      }
    }
    for (; at <= last; at += 1) {
      const one = items[at] as Item;
      if (one.stays !== 'gap' && y + one.height > bottom && (pages.at(-1)?.length ?? 0) > 0) break;
      if (one.stays !== 'gap') pages.at(-1)?.push({ item: one, y });
      y += one.height;
    }
  }
  return pages.filter((page) => page.length > 0);
};

/** The grounds of a page from the outermost in, each from its first line on the page to its last. */
const drawGrounds = (pen: Pen, page: readonly Placed[]): void => {
  const spans = new Map<Ground, { from: number; to: number }>();
  for (const { item, y } of page)
    for (const ground of item.grounds) {
      const span = spans.get(ground);
      spans.set(ground, { from: span?.from ?? y, to: y + item.height });
    }
  for (const [{ tone, left, right }, { from, to }] of spans) {
    const { ground, rule } = groundColours[tone];
    pen.artifact(() => {
      pen.doc.rect(left, from, right - left, to - from).fill(colour(ground));
      pen.doc.rect(left, from, 3, to - from).fill(colour(rule));
    });
  }
};

export const drawPage = (pen: Pen, page: readonly Placed[]): void => {
  drawGrounds(pen, page);
  for (const { item, y } of page) item.draw(y);
};
