import Markdoc, { type Config, type Node, type RenderableTreeNode } from '@markdoc/markdoc';
import { citationIn, inlinePieces } from '../ui/markdoc/inline-pieces.ts';

/** A citation is told which one came before it in the same paragraph, so that a document need not be named twice running. */
export const inline = (node: Node, config: Config): RenderableTreeNode[] => {
  let cited: string | undefined;
  return inlinePieces(node.children).flatMap((piece): RenderableTreeNode[] => {
    if (typeof piece === 'string') return [piece];
    const citation = citationIn(piece);
    if (citation) {
      piece.attributes.after = cited;
      cited = citation;
    }
    return [Markdoc.transform(piece, config) as RenderableTreeNode].flat();
  });
};
