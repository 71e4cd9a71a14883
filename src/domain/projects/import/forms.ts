import { z } from 'zod';
import { projectFields } from './fields.ts';

/** What the forms of a project import send. */
export const StageProjectsForm = z.object({ institution: z.string().min(1), file: z.instanceof(File) });
export const MapProjectsForm = z.object({ fields: z.array(z.enum(projectFields)).min(1) });
/** Whom a row means. `back`: the part of the list one was looking at. */
export const ChoosePersonForm = z.object({
  row: z.coerce.number().int().min(0),
  place: z.string().min(1).max(40),
  person: z.string().min(1),
  back: z
    .string()
    .regex(/^(\?[\w=&%-]*)?$/)
    .default(''),
});
export const ProjectImportActForm = z.object({});
