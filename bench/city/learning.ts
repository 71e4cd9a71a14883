import { completion, exemption, extension, leave, recognition, recordOfLearning } from '#db/schema/index.ts';
import { serialFrom } from '#domain/credentials/serial.ts';
import type { Granted } from '#domain/requirements/at-institution.ts';
import { addDays, addMonths, laterOf, type PlainDate, startOfDay } from '#domain/shared/plain-date.ts';
import type { CompletionOf } from '#queries/requirements/completions-of.ts';
import type { PlaceAt } from '#queries/requirements/occasions-of.ts';
import type { Bulk } from './bulk.ts';
import type { Dice } from './dice.ts';
import type { Citizen } from './people.ts';
import { type CityCourse, courses } from './requirements.ts';
import { now, today } from './sizes.ts';

export type Edition = { id: string; slug: string };
type Learnt = [course: CityCourse, day: PlainDate];

/** A course learnt soon after a day, and again and again before it runs out; or a little later; or not. */
const learnt = (course: CityCourse, from: PlainDate, everyMonths: number | null, dice: Dice): Learnt[] => {
  if (!dice.chance(0.9)) return [];
  const days: Learnt[] = [];
  for (let day = addDays(from, dice.int(0, 60)); day <= today; day = addDays(addMonths(day, everyMonths ?? 0), dice.int(-50, 20))) {
    days.push([course, day]);
    if (everyMonths === null || !dice.chance(0.85)) break;
  }
  return days;
};

const coursesTaken = ({ joined }: Citizen, places: readonly PlaceAt[], dice: Dice): Learnt[] => {
  const [first] = joined;
  if (!first) return [];
  const start = laterOf(first.startedOn, '2018-02-01');
  const last = joined.at(-1)?.finishedOn ?? today;
  const days = [
    ...learnt('gen-101', start, 36, dice),
    ...learnt('city-data', start, 24, dice),
    ...learnt('city-safety', start, null, dice),
  ];
  for (let n = 1; addMonths(first.startedOn, n * 12) <= last; n += 1) {
    const begins = addMonths(first.startedOn, n * 12);
    if (begins >= '2019-01-01' && dice.chance(0.8)) days.push(['city-yearly', addDays(begins, dice.int(0, 70))]);
  }
  for (const { traits = [], listed, startedOn } of places) {
    if (traits.includes('animals')) days.push(...learnt('city-animals', addDays(startedOn, -40), 36, dice));
    if (traits.includes('human-participants')) days.push(...learnt('city-participants', addDays(startedOn, -40), 24, dice));
    if (listed) days.push(...learnt('city-listed', addDays(startedOn, -40), null, dice));
  }
  if (dice.chance(0.5)) days.push(['city-case', dice.day('2026-10-08', today)]);
  const once = new Map(days.filter(([, day]) => day <= today).map((one) => [one.join(), one]));
  return [...once.values()];
};

/** What a person completed, each with its record of learning; a few records were revoked. */
export const learn = (bulk: Bulk, citizen: Citizen, places: readonly PlaceAt[], editions: readonly Edition[], dice: Dice): CompletionOf[] =>
  coursesTaken(citizen, places, dice).map(([course, completedOn]) => {
    const editionId = editions.find(({ slug }) => slug === course)?.id ?? '';
    const serial = serialFrom(Uint8Array.from({ length: 10 }, () => dice.int(0, 255)));
    const completedAt = new Date(startOfDay(completedOn).getTime() + dice.int(8 * 60, 10 * 60) * 60_000);
    const row = { id: dice.id(), personId: citizen.id, course, editionId, minutes: 90, completedOn };
    bulk.add(completion, { ...row, completedAt });
    const revokedAt = dice.chance(0.005) ? now : null;
    bulk.add(recordOfLearning, {
      id: dice.id(),
      serial,
      personId: citizen.id,
      completionId: row.id,
      editionId,
      holderName: citizen.name,
      courseCode: courses[course],
      courseTitleZh: `课程 ${courses[course]}（演示）`,
      courseTitleEn: `Course ${courses[course]} (demo)`,
      courseVersion: '2026.1',
      minutes: 90,
      completedOn,
      issuedAt: completedAt,
      revokedAt,
      revokedReason: revokedAt && 'issued_in_error',
    });
    return { ...row, completedAt, serial, revokedAt, until: null };
  });

/** What a few people are granted: leave, an exemption, a later day, learning elsewhere. */
export const grant = (bulk: Bulk, { id: personId, joined }: Citizen, dice: Dice): Granted => {
  const given: { [K in keyof Granted]: Granted[K][number][] } = { others: [], exemptions: [], extensions: [], leaves: [] };
  const [first] = joined;
  if (!first || first.startedOn > addDays(today, -60) || !dice.chance(0.1)) return given;
  const { institutionId } = first;
  const from = dice.day(first.startedOn, today);
  const until = addDays(from, dice.int(20, 400));
  const id = dice.id();
  const by = { reason: '测速（演示）', grantedBy: 'system', recordedAt: startOfDay(from) };
  const row = { id, personId, institutionId, ...by };
  const kind = dice.int(1, 10);
  if (kind <= 4) {
    const untilOn = dice.chance(0.2) ? null : until;
    const clock = dice.pick(['due', 'due-and-validity'] as const);
    bulk.add(leave, { ...row, fromOn: from, untilOn, clock });
    given.leaves.push({ ...row, from, until: untilOn, clock });
  } else if (kind <= 6) {
    const untilOn = dice.chance(0.3) ? null : until;
    const about = { policy: 'city-joining', requirement: dice.pick(['foundations', 'data', 'safety']), kind: 'exempted' as const };
    bulk.add(exemption, { ...row, ...about, fromOn: from, untilOn });
    given.exemptions.push({ ...row, ...about, from, until: untilOn });
  } else if (kind <= 8) {
    const of = dice.pick(['due', 'validity'] as const);
    const about = { policy: 'city-joining', requirement: null };
    bulk.add(extension, { ...row, ...about, subject: of, fromOn: from, untilOn: until, basis: null });
    given.extensions.push({ ...row, ...about, of, from, until });
  } else {
    const about = { kind: 'recognition' as const, topic: 'safety', minutes: 60 };
    bulk.add(recognition, { ...row, ...about, issuer: '他处（演示）', voucher: 'V-1', learntOn: from, untilOn: until });
    given.others.push({ ...row, ...about, on: from, until });
  }
  return given;
};
