import { z } from 'zod';
import { admitPerson } from '#commands/people/admit-person.ts';
import { contracts, Email, PersonName, positions, StaffNumber } from '#domain/people/person.ts';
import { dayOf, PlainDate } from '#domain/shared/plain-date.ts';
import { personByNumber } from '#queries/auth/person-by-number.ts';
import { given } from '../given.ts';
import { institutionBySlug, unitByName } from '../known.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about = 'Puts a person on the roster of an institution.';
export const usage = `npm run minglun -- person add --institution <slug> --unit <名称> --name <姓名> --staff-number <工号> --position <${positions.join(' | ')}> [--contract <${contracts.join(' | ')}>] [--email <address>] [--from <YYYY-MM-DD>]`;

const Given = z.object({
  institution: z.string().min(1),
  unit: z.string().min(1),
  name: PersonName,
  staffNumber: StaffNumber,
  position: z.enum(positions),
  contract: z.enum(contracts).optional(),
  email: Email.optional(),
  from: PlainDate.optional(),
});

export const run = async (args: string[]): Promise<void> => {
  const { institution, unit, name, staffNumber, position, contract, email, from } = given(args, Given, usage);
  await withDatabase(async (db) => {
    const now = new Date();
    const { id: institutionId } = await institutionBySlug(db, institution);
    const { id: unitId } = await unitByName(db, institutionId, unit);
    const known = await personByNumber(db, { value: staffNumber, institutionId });
    if (known) throw new Mistake(`${known.name} has the staff number ${staffNumber} already, so nobody was added.`);
    await admitPerson(
      db,
      {
        name,
        email: email ?? null,
        staffNumber,
        institutionId,
        unitId,
        position,
        contract: contract ?? null,
        startedOn: from ?? dayOf(now),
        isDemo: false,
      },
      { actor: { kind: 'system' }, now },
    );
    console.log(`minglun: ${name} (${staffNumber}) is on the roster of ${institution}`);
  });
};
