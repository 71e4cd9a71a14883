import { addMonths } from '../shared/plain-date.ts';
import type { Library } from './library.ts';
import type { ContentFault } from './outline.ts';
import { usesOf } from './uses.ts';

/** Cases as objects that are looked after: sources named, whom they name, when they are compared again, and that nobody teaches from one that was withdrawn. */
export const checkCases = (library: Library): ContentFault[] => {
  const uses = usesOf(library);
  return Object.entries(library.cases).flatMap(([slug, { kind, facts, sources, factsAsOf, governance }]): ContentFault[] => {
    const file = `cases/${slug}.yaml`;
    const faults: ContentFault[] = [];
    facts.forEach((fact, i) => {
      for (const key of fact.sources)
        if (!(key in sources))
          faults.push({
            file,
            place: `facts.${i}.sources`,
            fault: `${key} is not among the sources`,
            cure: 'Add it under sources, or name one that is there',
          });
      if (kind === 'real' && fact.sources.length === 0)
        faults.push({ file, place: `facts.${i}`, fault: 'a real fact without a source', cure: 'Name its source or leave it out' });
    });
    if ((kind === 'composite') !== (governance.persons === 'composite'))
      faults.push({
        file,
        place: 'governance.persons',
        fault: `${governance.persons} does not go with a case that is ${kind}`,
        cure: 'Say composite of invented cases and of no other',
      });
    if (governance.reviewOn <= factsAsOf || governance.reviewOn > addMonths(factsAsOf, 12))
      faults.push({
        file,
        place: 'governance.reviewOn',
        fault: 'not within a year after the facts were last looked at',
        cure: 'Name a day after factsAsOf and within twelve months of it',
      });
    if (governance.withdrawn)
      for (const use of uses.get(`case:${slug}`) ?? [])
        faults.push({
          file,
          place: 'governance.withdrawn',
          fault: `it is withdrawn, and is still taught from: ${JSON.stringify(use)}`,
          cure: 'Teach from another case there',
        });
    return faults;
  });
};
