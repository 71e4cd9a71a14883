import type { EventLetterKind } from '#domain/events/letters.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { localised } from '../address.ts';
import { showInstant } from '../dates.ts';
import { translator } from '../t.ts';
import { type Composed, compose } from './compose.ts';

type To = { name: string; locale: Locale; site: string };
type Given = {
  kind: EventLetterKind;
  event: {
    id: string;
    title: string;
    titleEn: string | null;
    place: string | null;
    link: string | null;
    startsAt: Date;
    endsAt: Date;
    cancelledReason: string | null;
  };
};

/** Tells somebody of their place at an event, or of what became of the event. The meeting link goes only to those who have a place. */
export const eventLetter = ({ name, locale, site }: To, { kind, event }: Given): Composed => {
  const t = translator(locale);
  const title = locale === 'en' ? (event.titleEn ?? event.title) : event.title;
  const hasPlace = kind === 'registered' || kind === 'moved_up';
  const page = new URL(localised(`/events/${event.id}`, locale), site).href;
  return compose(
    {
      subject: t(`events.letter-${kind}`, { title }),
      greeting: t('letters.greeting', { name }),
      body: t(`events.letterBody-${kind}`),
      points: [
        {
          heading: title,
          lines: [
            t('events.whenZone', { from: showInstant(event.startsAt, locale), until: showInstant(event.endsAt, locale) }),
            ...(event.place ? [event.place] : []),
            ...(event.link && hasPlace ? [event.link] : []),
            ...(kind === 'cancelled' && event.cancelledReason ? [t('events.letterReason', { reason: event.cancelledReason })] : []),
          ],
        },
      ],
      link: { words: t('events.letterLink'), href: page },
      notes: [
        ...(kind === 'cancelled' || kind === 'taken_off'
          ? []
          : [{ words: t('events.calendarFile'), href: new URL(`/api/events/${event.id}/${locale}.ics`, site).href }]),
        t('events.letterWhy'),
      ],
      sender: t('letters.sender'),
    },
    locale,
  );
};
