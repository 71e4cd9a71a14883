import type { Response, ResponseOf } from '#domain/assessment/response.ts';
import type { ShownItem } from '#domain/assessment/shown-item.ts';
import type { AnswerWords } from '#i18n/messages/answer.ts';

type Types<T extends ShownItem['type']> = Extract<ShownItem<string>, { type: T }>;

/**
 * The fields that answer one question. As the server sends them they are plain fields with plain names; `live` says that a script runs, so that an
 * order can be made with buttons instead of numbers.
 */
export type AnswerProps<T extends ShownItem['type']> = {
  item: Types<T>;
  response: ResponseOf<T> | undefined;
  live: boolean;
  words: AnswerWords;
  onAnswer: (response: Response) => void;
};
