import { appointMember } from '#commands/committees/appoint-member.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import { stateParticulars } from '#commands/committees/state-particulars.ts';
import { recordExchange } from '#commands/exchanges/record-exchange.ts';
import { addStudents } from '#commands/teaching/add-students.ts';
import { giveMark } from '#commands/teaching/give-mark.ts';
import { nameTeacher } from '#commands/teaching/name-teacher.ts';
import { openClass } from '#commands/teaching/open-class.ts';
import type { Database } from '#db/client.ts';
import { cast } from '#db/seed/cast.ts';
import { universityCrowd } from '#db/seed/overseen.ts';
import { demoClass, demoCommittee, demoExchange } from '#db/seed/university-life.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Position } from '#domain/people/person.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { addDays, dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { peopleNamed } from '#queries/people/people-named.ts';
import { placesIn } from '#queries/teaching/class-by-id.ts';

type Place = { institutionId: string; units: Record<string, string> };
type Context = { actor: Actor; now: Date };

const done = <T>(outcome: Outcome<T, { code: `${string}.${string}` }>, what: string): T => {
  if (!outcome.ok) throw new Error(`The demonstration could not ${what}: ${outcome.refusal.code}.`);
  return outcome.value;
};

/** The numbers of those of the crowd who are in such a place and have been there so many days. */
const numbersOf = (from: { units: readonly string[]; position: Position }, daysThere: number): string[] =>
  universityCrowd
    .filter(({ unit, position, startedDaysAgo }) => from.units.includes(unit) && position === from.position && startedDaysAgo >= daysThere)
    .map(({ staffNumber }) => staffNumber);

// Chinese universities begin a term in spring and one in autumn; January still belongs to the autumn before.
const termOf = (day: PlainDate): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (month === 1) return `${year - 1} 秋`;
  return `${year} ${month < 8 ? '春' : '秋'}`;
};

const numberOf = (key: string): string => cast.find((one) => one.key === key)?.staffNumber ?? '';

const seedClass = async (db: Database, { institutionId, units }: Place, context: Context): Promise<void> => {
  const { course, title, unit, teacher, capacity, from, marks } = demoClass;
  const on = (days: number) => addDays(dayOf(context.now), days);
  const startedOn = on(demoClass.startsInDays);
  const asked = {
    ...{ institutionId, unitId: units[unit] ?? null, course, title, capacity, startedOn, term: termOf(startedOn) },
    ...{ finishedOn: on(demoClass.lastsInDays), dueOn: on(demoClass.dueInDays) },
  };
  const compulsory = await openClass(db, { ...asked, kind: 'compulsory' }, context);
  // Before the policy of compulsory classes is in force there can only be an elective one.
  const elective = !compulsory.ok && compulsory.refusal.code === 'teaching.nothing_requires_it';
  const classId = done(elective ? await openClass(db, { ...asked, kind: 'elective' }, context) : compulsory, 'open its class');
  done(await nameTeacher(db, { classId, teacher: numberOf(teacher) }, context), 'name its teacher');
  const numbers = numbersOf(from, -demoClass.startsInDays).slice(0, from.size);
  done(await addStudents(db, { classId, startedOn, numbers }, context), 'fill its class');
  const places = await placesIn(db, classId);
  for (const [i, mark] of marks.entries())
    done(await giveMark(db, { placeId: places[i]?.id ?? '', ...mark }, context), 'mark its students');
};

const seedCommittee = async (db: Database, { institutionId }: Place, context: Context): Promise<void> => {
  const { nameZh, nameEn, domains, foundedInDays, seatFrom, seatDays, secretary, from, seats, particulars } = demoCommittee;
  const on = (days: number) => addDays(dayOf(context.now), days);
  const named = { institutionId, nameZh, nameEn, kind: 'institutional' as const, domains: [...domains] };
  const asked = { ...named, foundedOn: on(foundedInDays), competentAuthority: null };
  const committeeId = done(await foundCommittee(db, asked, context), 'found its committee');
  const term = { startedOn: on(seatFrom), finishedOn: on(seatFrom + seatDays), appointedOn: on(seatFrom) };
  const numbers = [numberOf(secretary), ...numbersOf(from, -seatFrom)];
  for (const [i, role] of (['secretary', ...seats] as const).entries()) {
    const { personIds } = await peopleNamed(db, institutionId, { numbers: numbers.slice(i, i + 1) });
    const seated = await appointMember(db, { committeeId, personId: personIds[0] ?? '', role, ...term }, context);
    const seatId = done(seated, `seat its ${role}`);
    const known = particulars[i];
    if (known) done(await stateParticulars(db, { seatId, fromOn: term.startedOn, ...known }, context), `say who its ${role} is`);
  }
};

const seedExchange = async (db: Database, { institutionId, units }: Place, context: Context): Promise<void> => {
  const { title, place, host, purpose, unit, from } = demoExchange;
  const on = (days: number) => addDays(dayOf(context.now), days);
  const numbers = numbersOf(from, 0).slice(0, from.size);
  const asked = { institutionId, unitId: units[unit] ?? null, title, place, host, purpose };
  const days = { startedOn: on(demoExchange.startsInDays), finishedOn: on(demoExchange.lastsInDays) };
  done(await recordExchange(db, { ...asked, ...days, numbers }, context), 'record its exchange');
};

/** Gives the demonstration a class, a committee and an exchange. */
export const seedUniversityLife = async (db: Database, place: Place, context: Context): Promise<void> => {
  await seedClass(db, place, context);
  await seedCommittee(db, place, context);
  await seedExchange(db, place, context);
};
