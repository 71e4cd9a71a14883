import type { TimedEntry } from '#domain/events/calendar.ts';
import { env } from '#env';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';
import type { Hearing } from '#queries/participation/hearings.ts';

/** A hearing as one entry of a calendar, in a language. What was announced does not change; calling it off does. */
export const hearingEntry = (hearing: Hearing, t: Translate): TimedEntry => {
  const { locale } = t;
  const inReaders = (zh: string, en: string | null) => (locale === 'en' ? (en ?? zh) : zh);
  const { id, startsAt, endsAt, changedAt, cancelledOn } = hearing;
  const url = new URL(localised(`/talk/hearings/${id}`, locale), env.PUBLIC_URL).href;
  return {
    ...{ id: `hearing-${id}`, startsAt, endsAt, changedAt, url },
    sequence: cancelledOn === null ? 0 : 1,
    summary: inReaders(hearing.title, hearing.titleEn),
    description: `${inReaders(hearing.question, hearing.questionEn)}\n${url}`,
    location: inReaders(hearing.place, hearing.placeEn),
    status: cancelledOn === null ? 'confirmed' : 'cancelled',
  };
};
