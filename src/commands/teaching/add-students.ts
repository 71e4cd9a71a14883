import type { Database, Tx } from '#db/client.ts';
import { classStudent } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NamedPeople } from '#domain/people/named-people.ts';
import { numbersAtOnce } from '#domain/people/numbers.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { mayRunClass } from '#domain/teaching/access.ts';
import type { TeachingRefusal } from '#domain/teaching/teaching-class.ts';
import { affiliatedFrom } from '#queries/people/affiliated-from.ts';
import { peopleNamed } from '#queries/people/people-named.ts';
import { classById, type FoundClass, placesIn } from '#queries/teaching/class-by-id.ts';
import { advanceLearners } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

export type AddRefusal = Forbidden | NotFound | TeachingRefusal;
export type Added = { classId: string; added: number; there: number };
type Field = 'personId' | 'numbers';

/** Everything that keeps these people from being in the class from a day, at once. */
const faultsOf = async (
  tx: Tx,
  found: FoundClass,
  { startedOn, personIds, unknown, joining, present }: Joining,
  field: Field,
): Promise<TeachingRefusal[]> => {
  const faults: TeachingRefusal[] = [];
  if (personIds.length + unknown.length > numbersAtOnce)
    return [{ code: 'teaching.too_many_at_once', field: 'numbers', limit: numbersAtOnce, count: personIds.length + unknown.length }];
  if (unknown.length > 0) faults.push({ code: 'teaching.numbers_unknown', field: 'numbers', numbers: [...unknown] });
  if (startedOn < found.startedOn || startedOn > found.finishedOn)
    faults.push({ code: 'teaching.outside_class', field: 'startedOn', startedOn: found.startedOn, finishedOn: found.finishedOn });
  if (joining.length === 0 && unknown.length === 0) faults.push({ code: 'teaching.in_it_already', field });
  const known = await affiliatedFrom(tx, found.institutionId, personIds, startedOn);
  if (joining.some((id) => !known.has(id))) faults.push({ code: 'teaching.not_at_institution', field });
  const over = found.capacity === null ? 0 : present + joining.length - found.capacity;
  if (over > 0) faults.push({ code: 'teaching.full', field, capacity: found.capacity ?? 0, over });
  return faults;
};
type Joining = { startedOn: PlainDate; personIds: string[]; unknown: readonly string[]; joining: string[]; present: number };

/** Puts people in a class from a day, all of them or none; what the class requires is raised in the same transaction. Who is in it stays in it once. */
export const addStudents = (
  db: Database,
  { classId, startedOn, ...named }: { classId: string; startedOn: PlainDate } & NamedPeople,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<Added, AddRefusal>> =>
  db.transaction(async (tx) => {
    const found = await classById(tx, classId);
    if (!found) return refused({ code: 'shared.not_found' });
    if (!mayRunClass(actor, found.atPlace)) return refused({ code: 'auth.forbidden', permission: 'classes.teach' });
    const { institutionId, course, kind, dueOn } = found;
    const { personIds, unknown } = await peopleNamed(tx, institutionId, named);
    const places = (await placesIn(tx, classId)).filter(({ finishedOn }) => finishedOn === null || finishedOn >= startedOn);
    const present = new Set(places.map(({ personId }) => personId));
    const joining = personIds.filter((id) => !present.has(id));
    const going = { startedOn, personIds, unknown, joining, present: present.size };
    const [fault, ...also] = await faultsOf(tx, found, going, 'numbers' in named ? 'numbers' : 'personId');
    if (fault) return refusedTogether(fault, also);

    const rows = joining.map((personId) => ({ id: crypto.randomUUID(), classId, personId, startedOn, recordedAt: now }));
    await tx.insert(classStudent).values(rows);
    await record(
      tx,
      actor,
      now,
      rows.map(({ id: placeId, personId }) => ({
        type: 'teaching.student_joined',
        about: personId,
        institutionId,
        data: { placeId, classId, startedOn, course, kind, dueOn },
      })),
    );
    await advanceLearners(tx, joining, now, actor);
    return granted({ classId, added: joining.length, there: personIds.length - joining.length });
  });
