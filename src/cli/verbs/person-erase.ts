import { z } from 'zod';
import { erasePerson } from '#commands/people/erase/erase-person.ts';
import { erasureGrounds } from '#domain/people/erasure.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { erasureAhead } from '#queries/people/erasure-ahead.ts';
import { given } from '../given.ts';
import { institutionBySlug, personOf } from '../known.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Erases the data of a person for whom nothing goes on here any more. It cannot be undone.';
export const usage = `npm run minglun -- person erase --institution <slug> --staff-number <工号> --ground <${erasureGrounds.join(' | ')}> [--name <姓名>]`;

const Given = z.object({
  institution: z.string().min(1),
  staffNumber: z.string().min(1),
  ground: z.enum(erasureGrounds),
  name: z.string().min(1).optional(),
});

const actor = { kind: 'system' } as const;

/** Without the name it says whom it would erase and writes nothing; with it, it does. */
export const run = async (args: string[]): Promise<void> => {
  const { institution, staffNumber, ground, name } = given(args, Given, usage);
  await withDatabase(async (db) => {
    const now = new Date();
    const { id } = await institutionBySlug(db, institution);
    const { personId } = await personOf(db, id, staffNumber);
    const ahead = grantedOr(await erasureAhead(db, personId, { actor, day: dayOf(now) }));
    if (name === undefined) {
      console.log(`minglun: this would erase ${ahead.name}, for good. Nothing was done; run it again with --name ${ahead.name} to do it`);
      return;
    }
    const done = grantedOr(await erasePerson(db, { personId, ground, name }, { actor, now }));
    const touched = Object.entries(done).filter(([, rows]) => rows > 0);
    console.log(`minglun: erased. ${touched.map(([table, rows]) => `${table}: ${rows}`).join(', ')}`);
  });
};
