/** What a reader of XML or HTML makes of a file: elements in elements, and text. Names are kept as written. */
export type MarkupElement = { name: string; attributes: Record<string, string>; children: MarkupNode[]; line: number; column: number };
export type MarkupNode = string | MarkupElement;

/** HTML as it stands inside other files. It is never an error. */
export type ReadHtml = (html: string) => MarkupNode[];

export const isElement = (node: MarkupNode): node is MarkupElement => typeof node !== 'string';
export const elementsIn = (parent: MarkupElement): MarkupElement[] => parent.children.filter(isElement);
export const childrenOf = (parent: MarkupElement, name: string): MarkupElement[] => elementsIn(parent).filter((one) => one.name === name);
export const childOf = (parent: MarkupElement, name: string): MarkupElement | undefined => childrenOf(parent, name)[0];

/** All text inside, as it stands. */
export const rawText = (node: MarkupNode | undefined): string =>
  node === undefined ? '' : isElement(node) ? node.children.map(rawText).join('') : node;

/** Every such element below a node, in the order of the file. */
export const within = (parent: MarkupElement, isSought: (element: MarkupElement) => boolean): MarkupElement[] =>
  elementsIn(parent).flatMap((child) => [...(isSought(child) ? [child] : []), ...within(child, isSought)]);

/** The same nodes with some elements replaced by what stands for them. */
export const replaced = (nodes: readonly MarkupNode[], by: (element: MarkupElement) => readonly MarkupNode[] | undefined): MarkupNode[] =>
  nodes.flatMap((node): readonly MarkupNode[] => {
    if (!isElement(node)) return [node];
    return by(node) ?? [{ ...node, children: replaced(node.children, by) }];
  });

export const hasClass = (element: MarkupElement, name: string): boolean => (element.attributes.class ?? '').split(/\s+/).includes(name);
