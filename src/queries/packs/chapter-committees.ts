import type { Reader } from '#db/client.ts';
import { committeeRoles } from '#domain/committees/committee.ts';
import { compositionOn } from '#domain/committees/composition.ts';
import type { PackChapters, PackFinding, PackSeat } from '#domain/reporting/pack/content.ts';
import type { SeatThen } from '#domain/reporting/pack/seats-then.ts';
import { seatsWithParticulars } from '../committees/composition-as-of.ts';
import type { PackScope } from './pack-scope.ts';
import { peopleCalled } from './people-called.ts';
import { type CommitteeThen, committeesThen } from './seats-of-pack.ts';

/** How each committee was composed, point by point; of one to which no rule applied yet there is nothing to say. */
const findingsOf = async (
  db: Reader,
  { id, foundedOn }: CommitteeThen,
  { day, knownAt }: PackScope,
  nameOf: (personId: string) => string,
): Promise<PackFinding[]> => {
  const composition = compositionOn({ foundedOn, seats: await seatsWithParticulars(db, id, { day, knownAt }) }, day);
  if (composition.state !== 'judged') return [];
  return composition.findings.map(({ open, against, ...rest }) => ({ ...rest, open: open.map(nameOf), against: against.map(nameOf) }));
};

/** The register of committees as of the day: what each is, who sits on it, and who left within the time that is counted. */
export const chapterCommittees = async (db: Reader, scope: PackScope): Promise<PackChapters['committees']> => {
  const { institutionId, from, day } = scope;
  const committees = await committeesThen(db, scope);
  const called = await peopleCalled(
    db,
    institutionId,
    committees.flatMap(({ seats }) => seats.map(({ personId }) => personId)),
  );
  const shown =
    (seats: readonly SeatThen[]) =>
    ({ personId, role, startedOn, finishedOn, appointedOn, seatId }: SeatThen): PackSeat => {
      const { name, staffNumber } = called(personId);
      const mine = seats.filter((one) => one.personId === personId);
      return { name, staffNumber, role, startedOn, finishedOn, appointedOn, term: mine.findIndex((one) => one.seatId === seatId) + 1 };
    };
  const found: PackFinding[][] = [];
  for (const one of committees) found.push(await findingsOf(db, one, scope, (personId) => called(personId).name));
  return {
    committees: committees.map(({ id, nameZh, nameEn, kind, domains, foundedOn, competentAuthority, seats }, i) => ({
      ...{ id, name: { 'zh-CN': nameZh, en: nameEn ?? nameZh }, kind, domains, foundedOn, competentAuthority },
      seats: seats
        .filter((seat) => seat.startedOn <= day && day <= seat.finishedOn)
        .sort((a, b) => committeeRoles.indexOf(a.role) - committeeRoles.indexOf(b.role))
        .map(shown(seats)),
      left: seats.filter(({ finishedOn }) => from <= finishedOn && finishedOn < day).map(shown(seats)),
      findings: found[i] ?? [],
    })),
  };
};
