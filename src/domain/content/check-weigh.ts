import type { Outline } from './outline.ts';
import { type Found, groupsOf } from './tag-groups.ts';

const [fewest, most, eachSide] = [6, 12, 2];

/** What is wrong with the scales in a file: too few or too many reasons, a side with hardly any, a reason without a source or outside its scale. */
export const checkWeigh = (tags: Outline['tags']): Found[] => {
  const { groups, strays } = groupsOf(tags, 'weigh', ['reason']);
  return [
    ...strays.map(({ line }) => ({ line, fault: 'a reason stands outside a scale', cure: 'Put it inside weigh' })),
    ...groups.flatMap(({ line, parts }): Found[] => [
      ...(parts.length < fewest || parts.length > most
        ? [{ line, fault: `${parts.length} reasons`, cure: `Give ${fewest} to ${most}` }]
        : []),
      ...(['for', 'against'] as const).flatMap((side) =>
        parts.filter(({ attributes }) => attributes.side === side).length < eachSide
          ? [{ line, fault: `hardly a reason ${side}`, cure: `Give at least ${eachSide} on each side, the best there are` }]
          : [],
      ),
      ...(new Set(parts.map(({ attributes }) => attributes.id)).size < parts.length
        ? [{ line, fault: 'two reasons have one id', cure: 'Give each reason an id of its own' }]
        : []),
      ...parts.flatMap((part) =>
        [part.attributes.clause, part.attributes.case, part.attributes.source].filter((source) => source !== undefined).length === 1
          ? []
          : [{ line: part.line, fault: 'a reason has one source', cure: 'Give it a clause, a case or a source, and only one of them' }],
      ),
    ]),
  ];
};
