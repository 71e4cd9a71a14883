import { z } from 'zod';
import { orBlank } from '../../shared/blank.ts';
import { fault } from '../../shared/fault.ts';
import { locales } from '../../shared/locale.ts';
import { isPlainDate } from '../../shared/plain-date.ts';
import { type NewPack, packKinds } from './pack.ts';

const Day = z.string().refine(isPlainDate, fault('not_a_day'));

/** `subject`: an institution, `institution/committee`, or `institution/unit/unit`. `year` is that of an annual report, `day` that of an inspection. */
export const PackForm = z.object({
  subject: z.string(fault('missing')).min(1),
  kind: z.enum(packKinds),
  day: Day,
  locale: z.enum(locales),
});

export const DeletePackForm = z.object({ code: z.string().min(1) });
export const AgainForm = z.object({ code: z.string().min(1) });
export const FiledForm = z.object({ filedOn: Day, reference: orBlank(z.string().trim().max(80)) });
export const TemplateForm = z.object({ institutionId: z.string().min(1), kind: z.enum(packKinds), locale: z.enum(locales) });
export const TemplateUploadForm = TemplateForm.extend({ file: z.instanceof(File).optional() });

/** What a form means by its subject. */
export const subjectIn = (subject: string): Pick<NewPack, 'institutionId' | 'committeeId' | 'unitId'> => {
  const [institutionId = '', second = null, third = null] = subject.split('/');
  return second === 'unit' ? { institutionId, committeeId: null, unitId: third } : { institutionId, committeeId: second, unitId: null };
};
