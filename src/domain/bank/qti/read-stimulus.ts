import type { NamedStory } from '../draft-case.ts';
import { noWords } from '../draft-item.ts';
import { childOf, hasClass, type MarkupElement, replaced, within } from '../markup.ts';
import { storyIdIn } from '../story.ts';
import { readTags } from '../tags.ts';
import { plainWords, wordsIn } from '../words-in.ts';

/** The story that a stimulus tells. Its title is an element of class `title`, or the attribute, which has one language. */
export const readStimulus = (root: MarkupElement, tags: readonly string[]): NamedStory | undefined => {
  const body = root.name === 'qti-assessment-stimulus' ? childOf(root, 'qti-stimulus-body') : undefined;
  if (!body) return undefined;
  const { head, unknown } = readTags(tags);
  const titles = within(body, (element) => hasClass(element, 'title'));
  const title = titles.length > 0 ? wordsIn(titles.flatMap(({ children }) => children)).words : plainWords(root.attributes.title ?? '');
  const { words } = wordsIn(replaced(body.children, (element) => (titles.includes(element) ? [] : undefined)));
  const apart = (text: string) => text.split('\n').join('\n\n');
  return {
    id: (storyIdIn(unknown) ?? root.attributes.identifier ?? '').slice(0, 80),
    use: head.use,
    title: titles.length > 0 || root.attributes.title ? title : noWords,
    text: { 'zh-CN': apart(words['zh-CN']), en: apart(words.en) },
    sources: head.sources,
  };
};

/** A path in a package, as it is meant from a file of it. */
export const pathFrom = (file: string, href: string): string => {
  const steps = [...file.split('/').slice(0, -1), ...href.split('/')];
  const path: string[] = [];
  for (const step of steps)
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
};
