import type { PlainDate } from '../shared/plain-date.ts';
import type { NewRegistration } from './registration.ts';
import type { CommitteeRefusal } from './seat-faults.ts';

type Around = { foundedOn: PlainDate; there: readonly Pick<NewRegistration, 'kind' | 'onDay'>[]; today: PlainDate };

/** Everything that does not fit about an entry on the national platform, at once. `there` are the entries that stand. */
export const registrationFaults = (
  { kind, onDay }: Pick<NewRegistration, 'kind' | 'onDay'>,
  { foundedOn, there, today }: Around,
): CommitteeRefusal[] => {
  const first = there.find((one) => one.kind === 'registered');
  const faults: CommitteeRefusal[] = [];
  if (kind === 'registered' && first) faults.push({ code: 'committees.registered_already', field: 'kind', onDay: first.onDay });
  if (kind === 'updated' && !first) faults.push({ code: 'committees.not_registered_yet', field: 'kind' });
  if (onDay > today) faults.push({ code: 'committees.day_ahead', field: 'onDay' });
  if (onDay < foundedOn) faults.push({ code: 'committees.registered_before_founding', field: 'onDay', foundedOn });
  else if (kind === 'updated' && first && onDay < first.onDay)
    faults.push({ code: 'committees.update_before_registration', field: 'onDay', onDay: first.onDay });
  return faults;
};
