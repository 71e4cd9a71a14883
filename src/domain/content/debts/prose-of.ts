/** A stretch of running text of a lesson: the line of the file on which it begins, and its words without marks. */
export type Paragraph = { line: number; text: string };

const plain = (text: string): string =>
  text
    .replace(/\{%[^%]*%\}/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`>#|]/g, '')
    .trim();

/** The paragraphs and list entries of a Markdoc source, without its head, its tables and its tags. */
export const proseOf = (source: string): Paragraph[] => {
  const lines = source.split('\n');
  const headEnd = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  return lines.flatMap((line, i): Paragraph[] => {
    if (i < headEnd || /^\s*(\||#|\{%[^%]*%\}\s*$)/.test(line)) return [];
    const text = plain(line.replace(/^\s*([-*]|\d+\.)\s+/, ''));
    return text === '' ? [] : [{ line: i + 1, text }];
  });
};
