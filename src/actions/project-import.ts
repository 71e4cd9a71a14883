import { choosePerson } from '#commands/projects/import/choose-person.ts';
import { discardProjects } from '#commands/projects/import/discard-projects.ts';
import { rosterLimits } from '#domain/people/roster.ts';
import { ChoosePersonForm, MapProjectsForm, ProjectImportActForm, StageProjectsForm } from '#domain/projects/import/forms.ts';
import { granted, refused } from '#domain/shared/outcome.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { type Door, type Form, submit } from './form.ts';
import { statusOf } from './status-of.ts';

// What a form adds around its file.
const spareBytes = 64 * 1024;
// A page answers within this; what is left to do then is gone on with by the clock.
const patienceMs = 8000;

/** The upload of a table of projects. One that says it is too large, or does not say how large it is, is refused before it is read. */
export const stageProjectsUpload = async (door: Door) => {
  const { request, response, locals } = door;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (request.method === 'POST' && !(length <= rosterLimits.bytes + spareBytes)) {
    const refusal = { code: 'people.roster_too_large', limit: rosterLimits.bytes / 1024 / 1024 } as const;
    response.status = statusOf[refusal.code];
    response.headers.set('Connection', 'close');
    const faults = [{ field: 'file' as const, message: refusalWords(refusal, locals.locale) }];
    const form: Form<'institution' | 'file'> = { typed: {}, chosen: {}, faults };
    return { done: false as const, form, refusal };
  }
  return submit(door, 'stage', StageProjectsForm, async ({ institution, file }, context) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const staged = await locals.errands.stageProjects({ institutionId: institution, fileName: file.name, bytes }, context);
    return staged.ok ? staged : refused({ ...staged.refusal, field: 'file' as const });
  });
};

export const mapProjectsUpload = (door: Door, importId: string) =>
  submit(door, 'map', MapProjectsForm, (given, context) => door.locals.errands.mapProjects({ importId, ...given }, context));

/** The forms of an import's page: say who is meant, put it in force, throw it away, take it back. */
export const projectImportActs = async (door: Door, importId: string) => {
  const { db, errands } = door.locals;
  const chosen = await submit(door, 'choose', ChoosePersonForm, async ({ back, ...given }, context) => {
    const answered = await choosePerson(db, { importId, ...given }, context);
    return answered.ok ? granted(`${back}#row-${answered.value}`) : answered;
  });
  if (chosen.done) return { did: 'chosen' as const, back: chosen.value };
  const applied = await submit(door, 'apply', ProjectImportActForm, (_, context) =>
    errands.applyProjects({ importId }, context, patienceMs),
  );
  if (applied.done) return { did: 'applied' as const };
  const discarded = await submit(door, 'discard', ProjectImportActForm, (_, context) => discardProjects(db, { importId }, context));
  if (discarded.done) return { did: 'discarded' as const };
  const undone = await submit(door, 'undo', ProjectImportActForm, (_, context) => errands.undoProjects({ importId }, context, patienceMs));
  if (undone.done) return { did: 'undone' as const };
  return { did: 'nothing' as const, faults: [chosen, applied, discarded, undone].flatMap(({ form }) => form.faults) };
};
