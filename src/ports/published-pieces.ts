import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Piece } from '#domain/content/piece.ts';

export type PublishedPiece = Pick<Piece, 'title' | 'lines' | 'publishedOn'> & { slug: string };

/** The pieces of the public section as they lie in `content/outreach`; `root` is the folder of all content. */
export const publishedPieces = (root = 'content'): PublishedPiece[] => {
  const folder = join(root, 'outreach');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'piece.yaml')))
    .map(({ name }) => {
      const { title, lines, publishedOn } = Piece.parse(parse(readFileSync(join(folder, name, 'piece.yaml'), 'utf8')));
      return { slug: name, title, lines, publishedOn };
    });
};
