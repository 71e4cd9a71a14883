import { and, eq, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { message, unit } from '#db/schema/index.ts';
import { type Cell, cellOf, type KnownWithRecords } from '#domain/reporting/cell.ts';
import { columnKey } from '#domain/reporting/matrix-filter.ts';
import { outcomeOf } from '#domain/reporting/outcome-of.ts';
import type { PackChapters, PackGap, PackRequirement } from '#domain/reporting/pack/content.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import { parts, peopleAtOnce } from '#domain/shared/parts.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { asItStood } from '../audit/as-it-stood.ts';
import { unitOn } from '../reporting/known-tally.ts';
import { peopleKnownAt } from '../reporting/people-known-at.ts';
import { requirementsAt } from '../requirements/requirements-at.ts';
import { recordsAsKnownAt } from '../requirements/standing-as-known-at.ts';
import { among } from '../shared/among.ts';
import type { PackScope } from './pack-scope.ts';
import { peopleCalled } from './people-called.ts';
import { peopleOfPack } from './people-of-pack.ts';

/** So many gaps are named in a pack; of more the number stands alone, and the matrix shows them all. Platform default. */
export const gapsNamed = 2000;

type Found = { personId: string; unitId: string | undefined; one: InForce; cell: Cell; known: KnownWithRecords };

const dayIn = (cell: Cell): PlainDate | null => ('dueOn' in cell ? cell.dueOn : 'until' in cell ? cell.until : null);

/** What letters had told these people by then, by person and what they told of. */
const lettersTo = async (db: Reader, people: readonly string[], knownAt: Date) => {
  const rows = await db
    .select({ personId: message.personId, told: message.told, sentAt: message.sentAt })
    .from(message)
    .where(and(among(message.personId, people), eq(message.result, 'sent'), lte(message.sentAt, knownAt)));
  return (personId: string, subjects: ReadonlySet<string>): PlainDate[] =>
    rows
      .filter((row) => row.personId === personId && row.told.some(({ subject }) => subjects.has(subject)))
      .flatMap(({ sentAt }) => (sentAt === null ? [] : [dayOf(sentAt)]))
      .sort();
};

const gapsOf = async (db: Reader, { institutionId, day, knownAt }: PackScope, found: readonly Found[]): Promise<PackGap[]> => {
  const people = [...new Set(found.map(({ personId }) => personId))];
  const called = await peopleCalled(db, institutionId, people);
  const letters = await lettersTo(db, people, knownAt);
  const units = await db
    .select({ id: unit.id, nameZh: unit.nameZh, nameEn: unit.nameEn })
    .from(unit)
    .where(eq(unit.institutionId, institutionId));
  const then = await asItStood(db, 'unit', { ids: units.map(({ id }) => id), knownAt });
  const names = new Map(units.map(then).map(({ id, nameZh, nameEn }) => [id, { 'zh-CN': nameZh, en: nameEn ?? nameZh }]));
  return found.map(({ personId, unitId, one, cell, known }) => {
    const { name, staffNumber } = called(personId);
    const mine = known.open.filter(({ policy, requirement }) => policy === one.policy && requirement === one.rule.id);
    const told = letters(personId, new Set(mine.flatMap((due) => ('id' in due ? [String(due.id)] : []))));
    const later = (known.extensions ?? [])
      .filter(({ policy, requirement, from }) => policy === one.policy && (requirement ?? one.rule.id) === one.rule.id && from <= day)
      .map(({ until }) => until)
      .sort();
    return {
      ...{ name, staffNumber, unit: names.get(unitId ?? '') ?? null, requirement: one.rule.title, state: cell.state, day: dayIn(cell) },
      ...{ letters: told.length, lastLetterOn: told.at(-1) ?? null, extendedUntil: later.at(-1) ?? null },
    };
  });
};

const noneOf = ({ rule }: InForce): PackRequirement => ({
  title: rule.title,
  bound: 0,
  met: 0,
  inTime: 0,
  late: 0,
  exempt: 0,
  suspended: 0,
});

/** Where everybody concerned stood with every requirement, in numbers, and by name what was late with what had been done about it. */
export const chapterStanding = async (
  db: Reader,
  scope: PackScope,
  breathe: () => Promise<unknown> = async () => undefined,
): Promise<PackChapters['standing']> => {
  const { institutionId, day, knownAt } = scope;
  const members = await peopleOfPack(db, scope);
  const ids = members ?? (await peopleKnownAt(db, { institutionId, paths: null, knownAt }, null));
  const columns = await requirementsAt(db, institutionId, day, knownAt);
  const counted = new Map(columns.map((one) => [columnKey(one), noneOf(one)]));
  const late: Found[] = [];
  let people = 0;
  for (const some of parts(ids, peopleAtOnce)) {
    for (const [personId, known] of await recordsAsKnownAt(db, some, { institutionId, knownAt })) {
      const unitId = unitOn(known, day);
      // Whoever sits on a committee is counted from wherever they come; at an institution, whoever is there on the day.
      if (members === null && unitId === undefined) continue;
      people += 1;
      for (const one of columns) {
        const cell = cellOf(one, known, day);
        const row = counted.get(columnKey(one)) ?? noneOf(one);
        const outcome = outcomeOf(cell.state);
        if (outcome) row.bound += 1;
        if (outcome === 'met') row.met += 1;
        if (outcome === 'in-time') row.inTime += 1;
        if (outcome === 'late') row.late += 1;
        if (cell.state === 'exempt' || cell.state === 'suspended') row[cell.state] += 1;
        if (outcome === 'late') late.push({ personId, unitId, one, cell, known });
      }
    }
    await breathe();
  }
  const named = late.sort((a, b) => (a.personId < b.personId ? -1 : a.personId > b.personId ? 1 : 0)).slice(0, gapsNamed);
  return {
    people,
    requirements: [...counted.values()].filter(({ bound, exempt, suspended }) => bound + exempt + suspended > 0),
    gaps: await gapsOf(db, scope, named),
    gapsLeftOut: late.length - named.length,
  };
};
