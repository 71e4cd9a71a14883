import { SaxesParser } from 'saxes';
import { type FileRefused, fileRefused } from '#domain/bank/as-read.ts';
import { bankFileLimits } from '#domain/bank/limits.ts';
import type { MarkupElement } from '#domain/bank/markup.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';

class Stop extends Error {}

/**
 * Reads an XML file. A document type is refused whole, and with it every entity that could name another file or grow without end; the five
 * entities of XML and numbers are all there is.
 */
export const readXml = (text: string, file: string): Outcome<MarkupElement, FileRefused> => {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: MarkupElement[] = [];
  let root: MarkupElement | undefined;
  let fault: FileRefused['fault'] | undefined;
  const here = () => ({ file, line: parser.line, column: parser.column + 1 });
  const stop = (found: FileRefused['fault']): never => {
    fault ??= found;
    throw new Stop();
  };

  parser.on('doctype', () => stop({ code: 'has_doctype', place: here() }));
  parser.on('error', (error) => stop({ code: 'malformed', detail: error.message.replace(/^\d+:\d+: /, '').slice(0, 160), place: here() }));
  let begun = { line: 1, column: 1 };
  parser.on('opentagstart', ({ name }) => {
    begun = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  let elements = 0;
  parser.on('opentag', ({ name, attributes }) => {
    // Where names are alike, prefixes tell nothing that we ask.
    const element: MarkupElement = {
      name: name.replace(/^.*:/, ''),
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
      ...begun,
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root ??= element;
    open.push(element);
    elements += 1;
    if (elements > bankFileLimits.elements) stop({ code: 'too_many_elements', limit: bankFileLimits.elements, place: here() });
    if (open.length > bankFileLimits.depth) stop({ code: 'too_deep', limit: bankFileLimits.depth, place: here() });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const say = (said: string) => {
    open.at(-1)?.children.push(said);
  };
  parser.on('text', say);
  parser.on('cdata', say);

  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  if (fault) return fileRefused(fault);
  return root ? granted(root) : fileRefused({ code: 'malformed', detail: 'no element', place: { file, line: 1 } });
};
