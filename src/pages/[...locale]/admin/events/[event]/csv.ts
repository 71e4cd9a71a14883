import type { APIRoute } from 'astro';
import { requireSignIn } from '#actions/guard.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { showInstant } from '#i18n/dates.ts';
import { eventOffice } from '#queries/events/event-office.ts';
import { csvOf } from '#ui/sheets/csv.ts';

export const prerender = false;

/** Everybody on the list of an event, and everybody who was there, as a file. */
export const GET: APIRoute = async (context) => {
  const actor = requireSignIn(context);
  if (actor instanceof Response) return actor;
  const { db, now, t, locale } = context.locals;
  const shown = await eventOffice(db, context.params.event ?? '', { actor, now });
  if (!shown.ok) return context.rewrite(localised(shown.refusal.code === 'auth.forbidden' ? '/403' : '/404', locale));
  const { list, present } = shown.value;
  const there = new Map(present.map((one) => [one.personId, one]));
  const walkedIn = present.filter(({ registered }) => !registered);
  const attended = (personId: string): string[] => {
    const one = there.get(personId);
    return one ? [t(`events.way-${one.way}`), showInstant(one.signedInAt, locale)] : ['', ''];
  };
  const rows = [
    [t('eventOffice.paperName'), t('eventOffice.paperNumber'), t('eventOffice.list'), t('eventOffice.way'), t('eventOffice.at')],
    ...list.map(({ personId, state, person }) => [
      person.name,
      person.staffNumber ?? '',
      t(state === 'waiting' ? 'events.waitingShort' : 'eventOffice.hasPlace'),
      ...attended(personId),
    ]),
    ...walkedIn.map(({ personId, person }) => [
      person.name,
      person.staffNumber ?? '',
      t('eventOffice.unregistered'),
      ...attended(personId),
    ]),
  ];
  return new Response(csvOf(rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="event-${dayOf(now)}.csv"` },
  });
};
