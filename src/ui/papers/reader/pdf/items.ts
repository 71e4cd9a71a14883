import type { Pen, StructureElement } from '../../pdf-pen.ts';
import type { Tone } from '../book.ts';

/** An element of what programs read aloud, made when its first line is drawn. */
export type Scope = { type: string; parent: Scope | null; options?: Record<string, unknown>; element?: StructureElement };

export const scopeIn = (parent: Scope, type: string, options?: Record<string, unknown>): Scope => ({
  type,
  parent,
  ...(options && { options }),
});

export const elementOf = (scope: Scope, pen: Pen): StructureElement => {
  if (scope.element) return scope.element;
  const element = pen.doc.struct(scope.type as never, (scope.options ?? {}) as never);
  scope.element = element;
  if (scope.parent) elementOf(scope.parent, pen).add(element as never);
  return element;
};

/** Draws something as content of a scope. */
export const within = (pen: Pen, scope: Scope, draw: () => void): void => {
  const element = elementOf(scope, pen);
  const content = pen.doc.markStructureContent(scope.type);
  draw();
  pen.doc.endMarkedContent();
  element.add(content as never);
};

/** What lies behind several lines: a tinted ground with a rule at its side. */
export type Ground = { tone: Tone; left: number; right: number };

/**
 * The smallest thing that is put on a page: a line, a row, a drawing, or a gap. A page is filled with them from the top; a gap at its top is left
 * out, and what is kept with the next is not left alone at its foot.
 */
export type Item = {
  height: number;
  grounds: Ground[];
  stays?: 'with_next' | 'gap';
  /** Drawn again at the top of a page that begins inside its table. */
  head?: Item;
  draw: (y: number) => void;
};

export const gap = (height: number, grounds: Ground[]): Item => ({ height, grounds, stays: 'gap', draw: () => {} });
