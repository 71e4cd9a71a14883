import type { Paper } from '#domain/assessment/attempt.ts';
import type { Item } from '#domain/content/item.ts';
import { digestOf } from './digest-of.ts';

/** Names an item as it is worded: its id and what it consists of. Any change makes another version, and what is counted of one says nothing of the other. */
export const itemVersion = (item: Item): string => `${item.id}@${digestOf(item).slice(0, 16)}`;

/** A drawn paper that says which version of each item it asks. */
export const withVersions = (paper: Paper, items: readonly Item[]): Paper => {
  const versions = new Map(items.map((item) => [item.id, item]));
  return {
    ...paper,
    questions: paper.questions.map((question) => {
      const item = versions.get(question.itemId);
      return item ? { ...question, version: itemVersion(item) } : question;
    }),
  };
};
