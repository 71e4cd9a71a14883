import { z } from 'zod';
import { grantRole } from '#commands/auth/grant-role.ts';
import { roles } from '#domain/auth/permission.ts';
import { type Domain, domains } from '#domain/content/registry.ts';
import { given } from '../given.ts';
import { institutionBySlug, personOf, unitByName } from '../known.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Gives a person a role: at an institution, in one unit of it, or everywhere.';
export const usage = `npm run minglun -- role grant --institution <slug> --staff-number <工号> --role <${roles.join(' | ')}> [--unit <名称>] [--fields <field,field>] [--where <institution | everywhere>]`;

const Given = z.object({
  institution: z.string().min(1),
  staffNumber: z.string().min(1),
  role: z.enum(roles),
  unit: z.string().min(1).optional(),
  fields: z.string().min(1).optional(),
  where: z.enum(['institution', 'everywhere']).default('institution'),
});

const fieldsIn = (listed: string | undefined, role: string): Domain[] | null => {
  if (listed === undefined) return null;
  if (role !== 'authority_viewer' && role !== 'authority_officer')
    throw new Mistake('--fields goes with the roles authority_viewer and authority_officer, and only with them.');
  return listed.split(',').map((word) => {
    const field = domains.find((one) => one === word.trim());
    if (field) return field;
    throw new Mistake(`--fields does not know “${word}”. It knows ${domains.join(', ')}.`);
  });
};

export const run = async (args: string[]): Promise<void> => {
  const { institution, staffNumber, role, unit, where, fields: listed } = given(args, Given, usage);
  const fields = fieldsIn(listed, role);
  await withDatabase(async (db) => {
    const { id } = await institutionBySlug(db, institution);
    const { personId, name } = await personOf(db, id, staffNumber);
    const institutionId = where === 'everywhere' ? null : id;
    const unitId = unit === undefined || where === 'everywhere' ? null : (await unitByName(db, id, unit)).id;
    grantedOr(await grantRole(db, { personId, role, institutionId, unitId, fields }, { actor: { kind: 'system' }, now: new Date() }));
    console.log(
      `minglun: ${name} is now ${role} ${where === 'everywhere' ? 'everywhere' : `at ${institution}${unit ? `, ${unit}` : ''}`}${fields ? `, for ${fields.join(', ')}` : ''}`,
    );
  });
};
