import type { RowPlan } from '#domain/people/roster/judge-row.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

const kindOf = ({ position, contract = null }: NonNullable<RowPlan['started']>) => ({ position, contract });

/** What a row does, thing by thing: what stood before and what stands after. */
export const changesInWords = (
  { person, name, email, started, changed, earlier }: RowPlan,
  nameOfUnit: (id: string) => string,
  t: Translate,
): string[] => {
  const day = (one: string | null) => (one === null ? t('rosterPreview.none') : showDay(one, t.locale));
  const words: string[] = [];
  if (name) words.push(t('rosterPreview.changeName', name));
  if (started?.continues && changed) {
    const [before, after] = [nameOfUnit(changed.before.unitId), nameOfUnit(started.unitId)];
    words.push(t('rosterPreview.changeTransfer', { before, after, day: day(started.startedOn) }));
  } else if (started) words.push(t(person ? 'rosterPreview.startsOn' : 'rosterPreview.changeBack', { day: day(started.startedOn) }));
  for (const one of [earlier, changed]) {
    if (!one) continue;
    const { before } = one;
    // A transfer tells by itself that the former unit's time is over, and what the person is in the new one.
    const after = one === changed && started?.continues ? { ...one.after, ...kindOf(started), finishedOn: before.finishedOn } : one.after;
    if (before.unitId !== after.unitId)
      words.push(t('rosterPreview.changeUnit', { before: nameOfUnit(before.unitId), after: nameOfUnit(after.unitId) }));
    if (before.position !== after.position)
      words.push(
        t('rosterPreview.changePosition', {
          before: t(`roster.position-${before.position}`),
          after: t(`roster.position-${after.position}`),
        }),
      );
    if ((before.contract ?? null) !== (after.contract ?? null))
      words.push(
        t('rosterPreview.changeContract', {
          before: before.contract ? t(`account.contract-${before.contract}`) : t('rosterPreview.none'),
          after: after.contract ? t(`account.contract-${after.contract}`) : t('rosterPreview.none'),
        }),
      );
    if (before.startedOn !== after.startedOn)
      words.push(t('rosterPreview.changeStart', { before: day(before.startedOn), after: day(after.startedOn) }));
    if (before.finishedOn !== after.finishedOn)
      words.push(t('rosterPreview.changeEnd', { before: day(before.finishedOn), after: day(after.finishedOn) }));
  }
  if (email) words.push(t('rosterPreview.changeEmail', { before: email.before ?? t('rosterPreview.none'), after: email.after }));
  return words;
};
