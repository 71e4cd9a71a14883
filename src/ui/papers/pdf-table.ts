import { setImmediate } from 'node:timers/promises';
import type { Paper, PaperLine } from './paper.ts';
import { hair, ink, leading, type Pen, pressingInk, quietInk, type StructureElement, type Style, sheet, tint } from './pdf-pen.ts';

const size = 9;
const pad = 5;
// Of the width between the margins: who, role, what, held, until when.
const statementShares = [0.15, 0.14, 0.24, 0.29, 0.18];
const tones: Record<NonNullable<PaperLine['tone']>, Style> = {
  missing: { size, weight: 'Bold', color: pressingInk },
  quiet: { size: size - 1, color: quietInk },
  number: { size: size - 1, color: quietInk },
};
const head: Style = { size, weight: 'Bold', color: ink };

type Put = { text: string; style: Style };
type Laid = { cells: Put[][]; height: number };

const columnsOf = (shares: readonly number[]): { x: number; width: number }[] => {
  let x: number = sheet.left;
  return shares.map((share) => {
    const column = { x, width: (sheet.right - sheet.left) * share };
    x += column.width;
    return column;
  });
};

const heightOf = (lines: readonly Put[]) => lines.reduce((sum, { style }) => sum + style.size * leading, 0);

/** Draws a table from `y` on, over as many pages as it needs: no row is cut, and the heads stand on every page. Returns where it ends. */
export const drawTable = async (
  pen: Pen,
  parent: StructureElement,
  { caption, heads, rows, shares = statementShares }: Paper['table'] & { shares?: readonly number[] },
  from: number,
): Promise<number> => {
  const { doc } = pen;
  const columns = columnsOf(shares);
  const lay = (cells: readonly PaperLine[][]): Laid => {
    const laid = cells.map((lines, i) =>
      lines.flatMap(({ text, tone }): Put[] => {
        const style = tone ? tones[tone] : i === 0 ? head : { size };
        // The space after each keeps what stands on two lines two words when it is read aloud.
        return pen.linesOf(`${text} `, (columns[i]?.width ?? 0) - 2 * pad, style).map((line) => ({ text: line, style }));
      }),
    );
    return { cells: laid, height: Math.max(...laid.map(heightOf)) + 2 * pad };
  };
  const fill = (lines: readonly Put[], x: number, top: number) => {
    let y = top + pad;
    for (const { text, style } of lines) {
      pen.put(text, x + pad, y, style);
      y += style.size * leading;
    }
  };
  const headed = lay(heads.map((text) => [{ text }]));
  headed.cells = headed.cells.map((lines) => lines.map(({ text }) => ({ text, style: head })));
  const ground = (y: number) => pen.artifact(() => doc.rect(sheet.left, y, sheet.right - sheet.left, headed.height).fill(tint));
  const rule = (y: number) =>
    pen.artifact(() => doc.moveTo(sheet.left, y).lineTo(sheet.right, y).lineWidth(0.6).strokeColor(hair).stroke());

  const table = doc.struct('Table', { title: caption });
  parent.add(table as never);
  const heading = doc.struct('TR');
  table.add(heading as never);
  let y = from;
  ground(y);
  for (const [i, { x }] of columns.entries()) pen.tag(heading, 'TH', () => fill(headed.cells[i] ?? [], x, y), { scope: 'Column' });
  heading.end();
  y += headed.height;

  for (const one of rows) {
    const row = lay(one);
    if (y + row.height > sheet.bottom) {
      // A long table is drawn while others are served.
      await setImmediate();
      doc.addPage();
      y = sheet.top;
      ground(y);
      pen.artifact(() => {
        for (const [i, { x }] of columns.entries()) fill(headed.cells[i] ?? [], x, y);
      });
      y += headed.height;
    }
    const element = doc.struct('TR');
    table.add(element as never);
    row.cells.forEach((lines, i) => {
      pen.tag(element, i === 0 ? 'TH' : 'TD', () => fill(lines, columns[i]?.x ?? 0, y), i === 0 ? { scope: 'Row' } : {});
    });
    element.end();
    y += row.height;
    rule(y);
  }
  table.end();
  return y;
};
