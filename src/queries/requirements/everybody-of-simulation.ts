import type { Reader } from '#db/client.ts';
import { parts } from '#domain/shared/parts.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import type { Within } from '../people/within.ts';
import { personsShown } from '../reporting/persons-shown.ts';
import type { PersonSimulated } from './people-of-simulation.ts';
import type { SimulatedOn } from './simulation.ts';

const atOnce = 500;

/** Everybody for whom a simulation finds a change, day by day, as they appear in a list of the institution. */
export const everybodyOfSimulation = async (
  db: Reader,
  days: readonly SimulatedOn[],
  within: Within,
): Promise<{ day: PlainDate; people: PersonSimulated[] }[]> => {
  const found: { day: PlainDate; people: PersonSimulated[] }[] = [];
  for (const { day, people } of days) {
    const here: PersonSimulated[] = [];
    for (const some of parts(people, atOnce)) {
      const shown = await personsShown(
        db,
        some.map(({ personId }) => personId),
        within,
        day,
      );
      for (const { personId, changes, seats } of some) {
        const someone = shown.get(personId);
        if (someone) here.push({ ...someone, changes, seats });
      }
    }
    found.push({ day, people: here });
  }
  return found;
};
