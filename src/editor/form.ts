import { Composer, CST, type Document, isMap, isNode, isScalar, isSeq, Parser } from 'yaml';
import { z } from 'zod';
import type { Bilingual } from '#domain/shared/locale.ts';
import { hintOf } from './hint-of.ts';
import { schemaOf } from './schema-of.ts';

type Shape = {
  type?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Shape>;
  items?: Shape;
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
};

/** One value of a form, in place. `kind` says what it may hold. */
export type Field = {
  path: (string | number)[];
  line: number;
  kind: 'line' | 'text' | 'number' | 'truth' | 'choice';
  value: string;
  choices: string[];
  hint: Bilingual | undefined;
};

type Key = string | number;
type Part = { head: string; yaml: string; tail: string };

/** The YAML of a file: all of it, or what stands between the two fences at the head of a Markdoc file. */
const partOf = (path: string, text: string): Part => {
  if (!path.endsWith('.mdoc')) return { head: '', yaml: text, tail: '' };
  const found = /^---\n([\s\S]*?)(?=^---$)/m.exec(text);
  return found ? { head: '---\n', yaml: found[1] ?? '', tail: text.slice(found[0].length) } : { head: '', yaml: '', tail: text };
};

const compose = (yaml: string): { tokens: CST.Token[]; document: Document.Parsed | undefined } => {
  const tokens = [...new Parser().parse(yaml)];
  const [document] = new Composer({ keepSourceTokens: true }).compose(tokens);
  return { tokens, document };
};

// Made once for each schema: a form is made anew whenever its tab is opened.
const shapes = new WeakMap<z.ZodType, Shape>();
const shapeOf = (schema: z.ZodType): Shape => {
  const known = shapes.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape);
  shapes.set(schema, known);
  return known;
};

const shapesUnder = (shape: Shape, key: Key): Shape[] =>
  [shape, ...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])].flatMap((one) => {
    if (one !== shape && (one.anyOf || one.oneOf || one.allOf)) return shapesUnder(one, key);
    if (typeof key === 'number') return one.items ? [one.items] : [];
    const own = one.properties?.[key];
    if (own) return [own];
    return typeof one.additionalProperties === 'object' ? [one.additionalProperties] : [];
  });

const choicesOf = (shapes: Shape[]): string[] =>
  [
    ...new Set(
      shapes
        .flatMap((shape) => [shape, ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])])
        .flatMap((shape) => shape.enum ?? (shape.const === undefined ? [] : [shape.const])),
    ),
  ].map(String);

const kindOf = (value: unknown, choices: string[]): Field['kind'] => {
  if (typeof value === 'boolean') return 'truth';
  if (choices.length > 1) return 'choice';
  if (typeof value === 'number') return 'number';
  return String(value).length > 60 || String(value).includes('\n') ? 'text' : 'line';
};

/**
 * The values of a file that a form can show, in order. Of a file that is a list only the entry at `line` is shown, since a bank of questions
 * would be a form of thousands of fields.
 */
export const fieldsOf = (path: string, text: string, line: number): Field[] => {
  const schema = schemaOf(path);
  const { head, yaml } = partOf(path, text);
  const { document } = compose(yaml);
  if (!schema || !document?.contents || document.errors.length > 0) return [];
  const lineAt = (offset: number) => (head + yaml.slice(0, offset)).split('\n').length;
  const fields: Field[] = [];
  const walk = (node: unknown, at: Key[], shapes: Shape[], above?: Bilingual) => {
    // What nothing is said of is told as the entry that it is part of.
    const said = shapes.map(({ description }) => description).find((one) => one !== undefined);
    const hint = hintOf(String(at.at(-1) ?? ''), said) ?? above;
    if (isScalar(node) && node.range && node.value !== null) {
      const choices = choicesOf(shapes);
      fields.push({
        path: at,
        line: lineAt(node.range[0]),
        kind: kindOf(node.value, choices),
        value: String(node.source ?? node.value),
        choices,
        hint,
      });
    }
    if (isMap(node))
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        walk(
          value,
          [...at, name],
          shapes.flatMap((shape) => shapesUnder(shape, name)),
          hint,
        );
      }
    if (isSeq(node))
      for (const [i, item] of node.items.entries())
        walk(
          item,
          [...at, i],
          shapes.flatMap((shape) => shapesUnder(shape, i)),
          hint,
        );
  };
  const whole = shapeOf(schema);
  const { contents } = document;
  if (!isSeq(contents)) walk(contents, [], [whole]);
  else {
    const starts = contents.items.map((item) => (isNode(item) && item.range ? lineAt(item.range[0]) : 1));
    const at = Math.max(
      0,
      starts.findLastIndex((start) => start <= line),
    );
    walk(contents.items[at], [at], shapesUnder(whole, at));
  }
  return fields;
};

/** Whether a value that was written is read back as what was meant, and is still a text, a number or a truth value as it was before. */
const isAsMeant = (node: unknown, value: string, before: unknown): boolean =>
  isScalar(node) && String(node.source ?? node.value) === value && typeof node.value === typeof before;

/** The text with one value changed and every other byte as it was; undefined where the value is not there or cannot be written. */
export const withField = (path: string, text: string, at: readonly Key[], value: string): string | undefined => {
  const { head, yaml, tail } = partOf(path, text);
  const before = compose(yaml).document?.getIn(at, true);
  if (!isScalar(before)) return undefined;
  // As it was written before, where that is still what was meant; else in quotes: in brackets a comma ends a value, and “no” may be none.
  for (const type of [before.type, 'QUOTE_DOUBLE'] as const) {
    const { tokens, document } = compose(yaml);
    const node = document?.getIn(at, true);
    if (!isScalar(node) || !node.srcToken) return undefined;
    CST.setScalarValue(node.srcToken, value, type === undefined ? {} : { type: type as 'PLAIN' });
    const written = tokens.map((token) => CST.stringify(token)).join('');
    const after = compose(written).document;
    if (after?.errors.length === 0 && isAsMeant(after.getIn(at, true), value, before.value)) return head + written + tail;
  }
  return undefined;
};
