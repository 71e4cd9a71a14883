import { z } from 'zod';
import { rosterFields } from './roster/fields.ts';
import { nameAnswers, unitChangeAnswers, unknownUnitsAnswers } from './roster.ts';

/** What the forms of roster import send. */
export const StageRosterForm = z.object({ institution: z.string().min(1), sheet: z.string().min(1).optional(), file: z.instanceof(File) });
export const MapRosterForm = z.object({ fields: z.array(z.enum(rosterFields)).min(1) });
export const ApplyRosterForm = z.object({ newUnits: z.enum(['confirmed', 'unseen']).default('unseen') });
export const UnknownUnitsForm = z.object({ unknownUnits: z.enum(unknownUnitsAnswers) });
export const UnitChangesForm = z.object({ unitChanges: z.enum(unitChangeAnswers) });
/** `back` is the part of the list one was looking at. */
export const NameAnswerForm = z.object({
  line: z.coerce.number().int().positive(),
  answer: z.enum(nameAnswers),
  back: z
    .string()
    .regex(/^(\?[\w=&%-]*)?$/)
    .default(''),
});
export const RosterActForm = z.object({});
