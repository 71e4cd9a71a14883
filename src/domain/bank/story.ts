import type { NamedStory } from './draft-case.ts';
import type { Words } from './draft-item.ts';

const inBoth = (change: (text: string) => string, words: Words): Words => ({ 'zh-CN': change(words['zh-CN']), en: change(words.en) });
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();

/** A story as one text, where a format has no place for its title: the title is the first line, and each paragraph a line. */
export const storyText = ({ title, text }: Pick<NamedStory, 'title' | 'text'>): Words => ({
  'zh-CN': storyLines(title['zh-CN'], text['zh-CN']),
  en: storyLines(title.en, text.en),
});
const storyLines = (title: string, text: string) => [oneLine(title), ...text.split(/\n\s*\n/).map(oneLine)].filter(Boolean).join('\n');

/** The same read back. */
export const storyFrom = (words: Words, { id, use, sources }: Pick<NamedStory, 'id' | 'use' | 'sources'>): NamedStory => ({
  id,
  use,
  title: inBoth((text) => text.split('\n')[0] ?? '', words),
  text: inBoth((text) => text.split('\n').slice(1).join('\n\n'), words),
  sources,
});

/** How a story is named among the tags of what tells it, as its items name it by `vignette:…`. */
export const storyTag = (id: string): string => `story:${id}`;
export const storyIdIn = (tags: readonly string[]): string | undefined =>
  tags.find((tag) => tag.startsWith('story:'))?.slice('story:'.length) || undefined;

/** The stories that some items ask about. */
export const storiesOf = (items: readonly { vignette?: string | undefined }[], stories: readonly NamedStory[]): NamedStory[] =>
  stories.filter(({ id }) => items.some(({ vignette }) => vignette === id));
