import { isNode, LineCounter, parseDocument } from 'yaml';

/** The line on which `index` stands, from 1. */
const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const inYaml = (text: string, path: string[]): number | undefined => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  // The deepest part that is there: what is missing is told at the entry that lacks it.
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(
      path.slice(0, depth).map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      true,
    );
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
};

/** The line of a file that a finding is about: its place is a line, a path like `lessons.0.minutes`, or a word that stands there. Else the first. */
export const lineOf = (file: string, text: string, place: string): number => {
  const yaml = file.endsWith('.yaml') ? inYaml(text, place.split('.')) : undefined;
  if (yaml !== undefined) return yaml;
  const said = /^(?:line )?(\d+)(?:,|$)/.exec(place)?.[1];
  if (said !== undefined) return Math.max(1, Math.min(Number(said), text.split('\n').length));
  const word = place.split(/[\s,·]/)[0] ?? '';
  const found = word.length > 1 ? text.indexOf(word) : -1;
  return found < 0 ? 1 : lineAt(text, found);
};
