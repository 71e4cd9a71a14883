import type { Outline } from './outline.ts';
import { type Found, groupsOf } from './tag-groups.ts';
import { threeRs } from './tags/threers.ts';
import { changeOf, consequenceOf, protocolOf } from './three-rs.ts';

/** Animals in one picture; more cannot be told apart. */
export const mostAnimals = 240;

/** What is wrong with the protocols of a file: changes of all three kinds, each of which does something, and a picture that holds all animals. */
export const checkThreeRs = (tags: Outline['tags']): Found[] => {
  const { groups, strays } = groupsOf(tags, 'threers', ['change']);
  return [
    ...strays.map(({ line }) => ({ line, fault: 'a change stands outside a protocol', cure: 'Put it inside threers' })),
    ...groups.flatMap(({ line, attributes, parts }): Found[] => {
      const missing = threeRs.filter((r) => !parts.some((part) => part.attributes.r === r));
      const told = attributes as Record<'groups' | 'difference' | 'sd' | 'loss' | 'severity', string>;
      const { animals } = consequenceOf(protocolOf(told));
      return [
        ...(missing.length > 0
          ? [{ line, fault: `no change serves ${missing.join(', ')}`, cure: 'Offer one for each of the three Rs' }]
          : []),
        ...(new Set(parts.map((part) => part.attributes.id)).size < parts.length
          ? [{ line, fault: 'two changes have one id', cure: 'Give each change an id of its own' }]
          : []),
        ...(animals > mostAnimals ? [{ line, fault: `${animals} animals`, cure: `Take a protocol with ${mostAnimals} at most` }] : []),
        ...parts
          .filter((part) => Object.keys(changeOf(part.attributes)).length === 0)
          .map((part) => ({
            line: part.line,
            fault: 'the change changes nothing',
            cure: 'Say what it sets: groups, sd, loss, each or severity',
          })),
      ];
    }),
  ];
};
