import type { SavedAnswer } from '#domain/assessment/paper-state.ts';
import type { ShownItem } from '#domain/assessment/shown-item.ts';
import type { Locale } from '#domain/shared/locale.ts';
import type { AnswerWords } from '#i18n/messages/answer.ts';
import type { PaperWords } from '#i18n/messages/paper.ts';

export type Question = ShownItem<string> & { saved: SavedAnswer | null };

export type PaperProps = {
  title: string;
  attemptId: string;
  personId: string;
  locale: Locale;
  /** The server's time and closing time, in milliseconds; the latter also in words. */
  now: number;
  closesAt: number;
  closesAtText: string;
  resultHref: string;
  receiptsHref: string;
  /** The plain form was handed in with gaps and now asks whether that is meant. */
  asked: boolean;
  largePrint: boolean;
  questions: Question[];
  stories: { id: string; title: string; text: string }[];
  answerWords: AnswerWords;
  words: PaperWords;
};
