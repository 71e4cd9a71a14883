import { getCollection } from 'astro:content';
import type { Clause, Regulation } from '#domain/content/registry.ts';

type Found = { clause: Clause; regulation: Regulation; slug: string };

let registry: Promise<Map<string, Found>> | undefined;

const read = async () =>
  new Map(
    (await getCollection('regulations')).flatMap(({ id: slug, data }) =>
      data.clauses.map((clause): [string, Found] => [clause.id, { clause, regulation: data, slug }]),
    ),
  );

/** A clause of the registry with its document. Throws when there is none; the content check has already said where it is named. */
export const findClause = async (id: string): Promise<Found> => {
  registry ??= read();
  const found = (await registry).get(id);
  if (!found) throw new Error(`Clause ${id} is not in the registry; npm test names the file that asks for it.`);
  return found;
};
