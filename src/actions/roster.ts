import { applyRoster } from '#commands/people/apply-roster.ts';
import { discardRoster } from '#commands/people/discard-roster.ts';
import { mapRoster } from '#commands/people/map-roster.ts';
import { settleUnknownUnits } from '#commands/people/settle-unknown-units.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { rosterLimits } from '#domain/people/roster.ts';
import { ApplyRosterForm, MapRosterForm, RosterActForm, StageRosterForm, UnknownUnitsForm } from '#domain/people/roster-forms.ts';
import { granted, refused } from '#domain/shared/outcome.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { type Door, type Form, submit } from './form.ts';
import { statusOf } from './status-of.ts';

// What a form adds around its file.
const spareBytes = 64 * 1024;
// A page answers within this; what is left to do then is gone on with by the clock or by another press.
const patienceMs = 8000;

/** The upload of a roster. One that says it is too large, or does not say how large it is, is refused before it is read. */
export const stageUpload = async (door: Door) => {
  const { request, response, locals } = door;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (request.method === 'POST' && !(length <= rosterLimits.bytes + spareBytes)) {
    const refusal = { code: 'people.roster_too_large', limit: rosterLimits.bytes / 1024 / 1024 } as const;
    response.status = statusOf[refusal.code];
    response.headers.set('Connection', 'close');
    const form: Form<'institution' | 'file'> = {
      typed: {},
      chosen: {},
      faults: [{ field: 'file', message: refusalWords(refusal, locals.locale) }],
    };
    return { done: false as const, form, refusal };
  }
  return submit(door, 'stage', StageRosterForm, async ({ institution, file }, { actor, now }) => {
    if (!actor) return refused({ code: 'auth.sign_in_needed' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const staged = await stageRoster(locals.db, { institutionId: institution, fileName: file.name, bytes }, { actor, now });
    return staged.ok ? staged : refused({ ...staged.refusal, field: 'file' });
  });
};

export const mapUpload = (door: Door, importId: string) =>
  submit(door, 'map', MapRosterForm, (given, context) => mapRoster(door.locals.db, { importId, ...given }, context));

export const applyUpload = (door: Door, importId: string) =>
  submit(door, 'apply', ApplyRosterForm, (given, context) => {
    const started = performance.now();
    return applyRoster(door.locals.db, { importId, ...given }, context, () => performance.now() - started > patienceMs);
  });

export const settleUnits = (door: Door, importId: string) =>
  submit(door, 'units', UnknownUnitsForm, (given, context) => settleUnknownUnits(door.locals.db, { importId, ...given }, context));

export const discardUpload = (door: Door, importId: string) =>
  submit(door, 'discard', RosterActForm, async (_, context) => {
    const outcome = await discardRoster(door.locals.db, { importId }, context);
    return outcome.ok ? granted(importId) : outcome;
  });

export const undoUpload = (door: Door, importId: string) =>
  submit(door, 'undo', RosterActForm, (_, context) => undoRoster(door.locals.db, { importId }, context));
