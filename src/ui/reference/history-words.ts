import { historyOf } from '#domain/content/document-history.ts';
import type { Regulation } from '#domain/content/registry.ts';
import { showPartialDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

export type HistoryLine = { on: string; day: string; words: string };

const keys = { issued: 'registry.event-issued', began: 'registry.event-began', ended: 'registry.event-ended' } as const;

/** What happened to a document, earliest first, each with its day. What it took the place of stands at the day from which it holds. */
export const historyLines = (regulation: Regulation, t: Translate): HistoryLine[] => {
  const { locale } = t;
  const began = regulation.effectiveOn ?? regulation.issuedOn;
  const lines = historyOf(regulation).map(({ on, kind, what }) => ({
    on,
    words: kind === 'other' ? (what?.[locale] ?? '') : t(keys[kind]),
  }));
  const replaced = regulation.tookPlaceOf.flatMap(({ title, endedOn }) => {
    const on = endedOn ?? began;
    return on === null
      ? []
      : [{ on, words: t(endedOn ? 'registry.event-replaced-ended' : 'registry.event-replaced', { title: title[locale] }) }];
  });
  return [...lines, ...replaced]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((line) => ({ ...line, day: showPartialDay(line.on, locale) }));
};
