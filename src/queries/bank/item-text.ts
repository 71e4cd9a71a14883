import { stringify } from 'yaml';
import type { NamedStory } from '#domain/bank/draft-case.ts';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import type { Item } from '#domain/content/item.ts';

/** An item as its writer edits it by hand: YAML without what the page knows by itself. */
export const itemText = ({ id: _, type: __, ...content }: DraftItem | Item): string =>
  stringify(content, { lineWidth: 110, aliasDuplicateObjects: false });

/** Items, or stories, as the files of the platform hold them: a list under the schema of a bank. */
export const itemsText = (items: readonly (DraftItem | Item | NamedStory)[]): string =>
  stringify(items, { lineWidth: 0, aliasDuplicateObjects: false });

/** Both as one file: the items, and after a line of dashes the stories that they ask about. */
export const exportText = ({ items, stories }: { items: readonly DraftItem[]; stories: readonly NamedStory[] }): string =>
  stories.length === 0 ? itemsText(items) : `${itemsText(items)}---\n${itemsText(stories)}`;
