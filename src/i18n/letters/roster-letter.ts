import type { RosterReport } from '#domain/people/roster-report.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { localised } from '../address.ts';
import { translator } from '../t.ts';
import { type Composed, compose } from './compose.ts';

type Told = Pick<RosterReport, 'state' | 'importId' | 'rows' | 'people' | 'newUnits'>;

/** Tells a training administrator what became of a roster from the drop folder; a text is why it was not read. */
export const rosterLetter = (
  to: { name: string; locale: Locale; site: string },
  { file, result }: { file: string; result: Told | string },
): Composed => {
  const t = translator(to.locale);
  const path = typeof result === 'string' || result.importId === null ? '/admin/imports' : `/admin/imports/${result.importId}`;
  const said =
    typeof result === 'string'
      ? { subject: t('letters.rosterRefusedSubject', { file }), body: result, notes: [] }
      : {
          subject: t(result.state === 'in_force' ? 'letters.rosterAppliedSubject' : 'letters.rosterWaitingSubject', { file }),
          body: t(result.state === 'in_force' ? 'letters.rosterApplied' : 'letters.rosterWaiting'),
          notes: [
            t('letters.rosterPeople', result.people),
            t('letters.rosterRows', { faulty: result.rows.faulty, units: result.newUnits.length }),
          ],
        };
  const parts = {
    ...said,
    greeting: t('letters.greeting', { name: to.name }),
    link: { words: t('letters.rosterLink'), href: new URL(localised(path, to.locale), to.site).href },
    notes: [...said.notes, t('letters.rosterWhy')],
    sender: t('letters.sender'),
  };
  return compose(parts, to.locale);
};
