import type { Outline } from './outline.ts';
import { type Found, groupsOf } from './tag-groups.ts';

/** What is wrong with the label quizzes of a file: works of both kinds, each with its origin, and nothing of it elsewhere. */
export const checkLabelQuizzes = (tags: Outline['tags']): Found[] => {
  const { groups, strays } = groupsOf(tags, 'labelquiz', ['specimen', 'labelling']);
  const found: Found[] = strays.map(({ name, line }) => ({
    line,
    fault: `${name} stands outside a quiz`,
    cure: 'Put it inside a labelquiz',
  }));
  for (const { line, parts } of groups) {
    const works = parts.filter(({ name }) => name === 'specimen');
    if (works.length < 2) found.push({ line, fault: `${works.length} works to guess at`, cure: 'Give two at least' });
    if (new Set(works.map(({ attributes }) => attributes.made)).size === 1)
      found.push({ line, fault: 'all works are of one kind', cure: 'Show some that are generated and some that are not' });
    if (new Set(parts.map(({ attributes }) => attributes.id)).size < parts.length)
      found.push({ line, fault: 'two parts have one id', cure: 'Give each part an id of its own' });
  }
  let work: { line: number; origins: number } | null = null;
  const told = () => {
    if (work && work.origins !== 1)
      found.push({ line: work.line, fault: `${work.origins} origins`, cure: 'Tell once in origin how the work was made' });
  };
  for (const { name, line, parent } of tags) {
    if (name === 'specimen') {
      told();
      work = { line, origins: 0 };
    }
    if (name !== 'origin') continue;
    if (parent === 'specimen' && work) work.origins += 1;
    else found.push({ line, fault: 'an origin stands outside a work', cure: 'Put it inside a specimen' });
  }
  told();
  return found;
};
