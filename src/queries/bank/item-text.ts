import { stringify } from 'yaml';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import type { Item } from '#domain/content/item.ts';

/** An item as its writer edits it by hand: YAML without what the page knows by itself. */
export const itemText = ({ id: _, type: __, ...content }: DraftItem | Item): string =>
  stringify(content, { lineWidth: 110, aliasDuplicateObjects: false });

/** Items as the files of the platform hold them: a list under the schema of a bank. */
export const itemsText = (items: readonly (DraftItem | Item)[]): string => stringify(items, { lineWidth: 0, aliasDuplicateObjects: false });
