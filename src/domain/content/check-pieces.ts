import { locales } from '../shared/locale.ts';
import { checkOutline } from './check-outline.ts';
import { compareOutlines } from './compare-outlines.ts';
import type { Library } from './library.ts';
import type { ContentFault } from './outline.ts';
import { sourceKey } from './source-key.ts';

/** What a tag rests on, in the words of `sourceKey`. */
const citedBy = (tag: string, { id, clause, case: told }: Record<string, unknown>): string[] =>
  Object.entries({ clause: tag === 'clause' ? id : clause, case: tag === 'case' ? id : told }).flatMap(([kind, name]) =>
    typeof name === 'string' ? [`${kind}:${name}`] : [],
  );

/** What is wrong with the pieces of the public section: languages or covers that are missing, sources and neighbours that are not there. */
export const checkPieces = (library: Library, clauses: ReadonlySet<string>, others: readonly string[]): ContentFault[] => {
  const faults: ContentFault[] = [];
  const findings = new Set(library.evidence.map(({ id }) => id));
  const isThere = (key: string): boolean => {
    const [kind, name = ''] = key.split(':');
    if (kind === 'clause') return clauses.has(name);
    return kind === 'case' ? name in library.cases : findings.has(name);
  };
  const numbers = new Map<number, string>();

  for (const [slug, { piece, words }] of Object.entries(library.pieces)) {
    const folder = `outreach/${slug}`;
    const say = (place: string, fault: string, cure: string, file = `${folder}/piece.yaml`) => faults.push({ file, place, fault, cure });
    const namesake = numbers.get(piece.number);
    if (namesake) say('number', `${namesake} has this number`, 'Give each piece its own number of the editorial plan');
    numbers.set(piece.number, slug);
    if (piece.series && !library.series[piece.series])
      say('series', `series ${piece.series} does not exist`, 'Name a series of content/outreach/series.yaml');
    piece.sources.forEach((source, i) => {
      const key = sourceKey(source);
      if (key && !isThere(key)) say(`sources.${i}`, `${key} is not in the library`, 'Name a clause, case or finding of content/');
    });
    for (const other of piece.related)
      if (other === slug || !library.pieces[other]) say('related', `there is no other piece ${other}`, 'Name pieces of content/outreach');
    if (!others.includes(`${folder}/figures/cover.svg`))
      say('whole file', 'it is missing', 'Draw the cover', `${folder}/figures/cover.svg`);

    const keys = new Set(piece.sources.map(sourceKey));
    for (const locale of locales) {
      const path = `${folder}/piece.${locale}.mdoc`;
      const outline = words[locale];
      if (!outline) {
        say('whole file', 'it is missing', 'Write the piece in this language', path);
        continue;
      }
      faults.push(...checkOutline(library, { path, outline, figures: `${folder}/figures`, others }));
      for (const { name, line, attributes } of outline.tags) {
        if (name === 'objective') say(`line ${line}, objective`, 'a piece serves no course', 'Take it out', path);
        for (const key of citedBy(name, attributes))
          if (!keys.has(key)) say(`line ${line}, ${name}`, `${key} is not among the sources of the piece`, 'Name it under sources', path);
      }
      for (const [, number = ''] of outline.text.matchAll(/\(#source-(\d+)\)/g))
        if (Number(number) < 1 || Number(number) > piece.sources.length)
          say(`#source-${number}`, `the piece has ${piece.sources.length} sources`, 'Name one of them by its number', path);
    }
    const { 'zh-CN': zh, en } = words;
    if (zh && en) faults.push(...compareOutlines(`${folder}/piece.en.mdoc`, zh, en));
  }

  for (const slug of Object.keys(library.series))
    if (!Object.values(library.pieces).some(({ piece }) => piece.series === slug))
      faults.push({
        file: 'outreach/series.yaml',
        place: slug,
        fault: 'no piece belongs to it',
        cure: 'Name it in a piece, or take it out',
      });

  const front = library.frontPage;
  for (const [place, slug] of Object.entries(front ? { piece: front.piece, lead: front.lead } : {}))
    if (!library.pieces[slug])
      faults.push({
        file: 'outreach/home.yaml',
        place,
        fault: `there is no piece ${slug}`,
        cure: 'Name a piece of content/outreach',
      });
  return faults;
};
