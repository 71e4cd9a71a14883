import { childOf, childrenOf, type MarkupElement, rawText } from '../markup.ts';

/** What an item declares of a response: which values are right, or what each is worth. */
export type Declared = { cardinality: string; right: string[]; worths: Record<string, number> };

export const declaredIn = (item: MarkupElement): Record<string, Declared> =>
  Object.fromEntries(
    childrenOf(item, 'qti-response-declaration').map((declaration) => {
      const correct = childOf(declaration, 'qti-correct-response');
      const mapping = childOf(declaration, 'qti-mapping');
      const worths = Object.fromEntries(
        (mapping ? childrenOf(mapping, 'qti-map-entry') : []).map(({ attributes }) => [
          attributes['map-key'] ?? '',
          Number(attributes['mapped-value'] ?? '0'),
        ]),
      );
      const values = correct ? childrenOf(correct, 'qti-value').map((value) => rawText(value).trim()) : [];
      const right = values.length > 0 ? values : Object.keys(worths).filter((key) => (worths[key] ?? 0) > 0);
      return [declaration.attributes.identifier ?? '', { cardinality: declaration.attributes.cardinality ?? '', right, worths }];
    }),
  );
