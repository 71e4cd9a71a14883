import type { DraftCase, DraftStory } from './draft-case.ts';
import type { StoryForm } from './forms.ts';

/** What was typed into the form of a story. Lines come from a browser with both marks of their end. */
export const storyDraft = ({ title_zh, title_en, text_zh, text_en, sources }: StoryForm): DraftStory => ({
  title: { 'zh-CN': title_zh, en: title_en },
  text: { 'zh-CN': text_zh.replaceAll('\r\n', '\n'), en: text_en.replaceAll('\r\n', '\n') },
  sources: sources.split(/[\s,;，；、]+/).filter(Boolean),
});

/** What the form shows of a draft. */
export const storyTyped = ({ use, title, text, sources }: DraftCase): Record<keyof StoryForm, string> => ({
  use,
  title_zh: title['zh-CN'],
  title_en: title.en,
  text_zh: text['zh-CN'],
  text_en: text.en,
  sources: sources.join(' '),
});
