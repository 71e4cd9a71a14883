import { Parser } from 'htmlparser2';
import { bankFileLimits } from '#domain/bank/limits.ts';
import type { MarkupElement, MarkupNode } from '#domain/bank/markup.ts';

/** HTML as browsers forgive it. What is nested deeper than anybody writes is laid flat. */
export const readHtml = (html: string): MarkupNode[] => {
  const top: MarkupElement = { name: '', attributes: {}, children: [], line: 1, column: 1 };
  const open: MarkupElement[] = [top];
  let deeper = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > bankFileLimits.depth) {
          deeper += 1;
          return;
        }
        const element: MarkupElement = { name, attributes: { ...attributes }, children: [], line: 1, column: 1 };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag: () => {
        if (deeper > 0) deeper -= 1;
        else if (open.length > 1) open.pop();
      },
      ontext: (text) => open.at(-1)?.children.push(text),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return top.children;
};
