import type { Outline } from './outline.ts';
import { type Found, groupsOf } from './tag-groups.ts';

/** Parties on one map: fewer are no map, more cannot be told apart. */
const [fewest, most] = [4, 9];

/** What is wrong with the maps of those concerned in a file: enough parties, one of them silent, none of them elsewhere. */
export const checkStakeholders = (tags: Outline['tags']): Found[] => {
  const { groups, strays } = groupsOf(tags, 'stakeholders', ['party']);
  return [
    ...strays.map(({ line }) => ({ line, fault: 'a party stands outside a map', cure: 'Put it inside stakeholders' })),
    ...groups.flatMap(({ line, parts }): Found[] => [
      ...(parts.length < fewest || parts.length > most
        ? [{ line, fault: `${parts.length} parties`, cure: `Give ${fewest} to ${most}` }]
        : []),
      ...(parts.some(({ attributes }) => attributes.voice === 'silent')
        ? []
        : [{ line, fault: 'everybody was heard', cure: 'Name at least one whom nobody asked, with voice="silent"' }]),
      ...(new Set(parts.map(({ attributes }) => attributes.id)).size < parts.length
        ? [{ line, fault: 'two parties have one id', cure: 'Give each party an id of its own' }]
        : []),
    ]),
  ];
};
