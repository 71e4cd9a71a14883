import type { Candidate, ImportFaultCode } from './fault.ts';
import type { PersonRef } from './understand-project-row.ts';

/** Somebody at the institution, with every unit that they stand in or below. */
export type KnownPerson = Candidate & { unitIds: readonly string[] };

/** The people of the institution by what a table may call them. */
export type PeopleKnown = {
  byNumber: (number: string) => KnownPerson | undefined;
  byEmail: (email: string) => readonly KnownPerson[];
  byName: (name: string) => readonly KnownPerson[];
};

export type PersonFinding =
  | { is: 'found'; person: KnownPerson }
  | { is: 'not'; code: ImportFaultCode; data: Record<string, string>; candidates?: readonly Candidate[] };

type Ground = {
  people: PeopleKnown;
  /** The unit that these names mean, if there is one. */
  unitOf: (path: readonly string[]) => string | undefined;
  /** Whom somebody chose when they were asked. */
  chosen: string | undefined;
};

const tail = ({ personId, name, number, units }: KnownPerson): Candidate => ({ personId, name, number, units });

/**
 * The one person whom a row means: by number, else by e-mail, else by name, and by unit where several bear it. Of two whom it may mean none is
 * taken until a person has chosen.
 */
export const findPerson = ({ number, email, name, unitPath }: PersonRef, { people, unitOf, chosen }: Ground): PersonFinding => {
  const words = [name, number, email].filter((one) => one !== null).join(' ');
  const unknown = { is: 'not', code: 'person_unknown', data: { value: words } } as const;
  if (number !== null) {
    const person = people.byNumber(number);
    if (!person) return unknown;
    if (name !== null && person.name !== name)
      return { is: 'not', code: 'person_differs', data: { value: name, known: person.name, number } };
    return { is: 'found', person };
  }
  const called = email !== null ? people.byEmail(email) : people.byName(name ?? '');
  const named = email !== null && name !== null ? called.filter((one) => one.name === name) : called;
  const [first] = called;
  if (first && named.length === 0)
    return { is: 'not', code: 'person_differs', data: { value: name ?? '', known: first.name, number: email ?? '' } };
  const unitId = unitPath.length > 0 ? unitOf(unitPath) : undefined;
  const there = unitId === undefined ? named : named.filter(({ unitIds }) => unitIds.includes(unitId));
  const among = there.length > 0 ? there : named;
  const person = among.length === 1 ? among[0] : among.find(({ personId }) => personId === chosen);
  if (person) return { is: 'found', person };
  if (among.length === 0) return unknown;
  return { is: 'not', code: 'person_ambiguous', data: { value: words, n: String(among.length) }, candidates: among.slice(0, 10).map(tail) };
};
