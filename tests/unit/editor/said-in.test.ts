import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { chineseOf, saidIn } from '../../../src/editor/said-in.ts';
import { sourcesIn } from '../../support/sources.ts';

// What items are told is said by the rule's name, in lint-rules.ts.
const elsewhere = /\/(lint-[a-z]+|headline-words)\.ts$/;

const patternOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
  return undefined;
};

/** Every sentence that a check may say, as it stands in the source: faults, cures, and what schemas ask for. */
const sentences = (): string[] => {
  const found = new Set<string>();
  for (const { path, text } of sourcesIn('src/domain/content').filter(({ path: one }) => !elsewhere.test(one))) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const grab = (node: ts.Node): void => {
      if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(grab);
      const said = patternOf(node);
      if (said?.includes(' ')) found.add(said);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && ['fault', 'cure'].includes(node.name.getText())) grab(node.initializer);
      if (ts.isCallExpression(node) && node.expression.getText() === 'say') node.arguments.slice(1).forEach(grab);
      if (ts.isCallExpression(node) && /\.(regex|refine)$/.test(node.expression.getText()) && node.arguments[1]) grab(node.arguments[1]);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found];
};

describe('what the check finds', () => {
  it('has Chinese words for every sentence it may say', () => {
    const all = sentences();
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((sentence) => saidIn('zh-CN', sentence.replaceAll('{}', 'x')) === sentence.replaceAll('{}', 'x'))).toEqual([]);
  });

  it('keeps what is named in it', () => {
    expect(saidIn('zh-CN', 'clause KJ-99 is not in the registry')).toBe('条款库里没有KJ-99');
    expect(saidIn('zh-CN', '4 items for 9 to draw')).toBe('有4道题，要抽9道');
    expect(saidIn('en', 'clause KJ-99 is not in the registry')).toBe('clause KJ-99 is not in the registry');
  });

  it('has no words for what nobody says', () => {
    const source = sourcesIn('src/domain/content')
      .concat([{ path: '', text: readFileSync('src/ports/content-files.ts', 'utf8') + readFileSync('src/editor/findings.ts', 'utf8') }])
      .map(({ text }) => text)
      .join('\n');
    const fixed = (pattern: string) => pattern.split('{}').sort((a, b) => b.length - a.length)[0] ?? '';
    expect(
      Object.keys(chineseOf).filter(
        (pattern) => !source.includes(fixed(pattern)) && !source.includes(fixed(pattern).replaceAll("'", String.raw`\'`)),
      ),
    ).toEqual([]);
  });
});
