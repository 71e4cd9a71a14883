import type { Library } from './library.ts';
import type { ContentFault } from './outline.ts';
import { sourceKey } from './source-key.ts';

/** What is wrong with notes on new risks: a source that is not in the library. */
export const checkNotes = ({ notes, cases, evidence }: Library, clauses: ReadonlySet<string>): ContentFault[] => {
  const findings = new Set(evidence.map(({ id }) => id));
  const isThere = (key: string): boolean => {
    const [kind, name = ''] = key.split(':');
    if (kind === 'clause') return clauses.has(name);
    return kind === 'case' ? name in cases : findings.has(name);
  };
  return Object.entries(notes).flatMap(([slug, { sources }]) =>
    sources.flatMap((source, i): ContentFault[] => {
      const key = sourceKey(source);
      const fault = `${key} is not in the library`;
      const place = `sources.${i}`;
      return key && !isThere(key) ? [{ file: `notes/${slug}.yaml`, place, fault, cure: 'Name a clause, case or finding of content/' }] : [];
    }),
  );
};
