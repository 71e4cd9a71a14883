import { answerName } from '#commands/people/answer-name.ts';
import { discardRoster } from '#commands/people/discard-roster.ts';
import { settleUnitChanges } from '#commands/people/settle-unit-changes.ts';
import { settleUnknownUnits } from '#commands/people/settle-unknown-units.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import { rosterLimits } from '#domain/people/roster.ts';
import {
  ApplyRosterForm,
  MapRosterForm,
  NameAnswerForm,
  RosterActForm,
  StageRosterForm,
  UnitChangesForm,
  UnknownUnitsForm,
} from '#domain/people/roster-forms.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { type Door, type Form, submit } from './form.ts';
import { statusOf } from './status-of.ts';

// What a form adds around its file.
const spareBytes = 64 * 1024;
// A page answers within this; what is left to do then is gone on with by the clock or by another press.
const patienceMs = 8000;
const readingPatienceMs = 3000;

type Begun = { importId: string; needs: 'mapping' | 'a look' | 'time' };
type FileFault = (StageRefusal | Forbidden) & { field: 'file' };

/** The upload of a roster. One that says it is too large, or does not say how large it is, is refused before it is read. */
export const stageUpload = async (door: Door) => {
  const { request, response, locals } = door;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (request.method === 'POST' && !(length <= rosterLimits.bytes + spareBytes)) {
    const refusal = { code: 'people.roster_too_large', limit: rosterLimits.bytes / 1024 / 1024 } as const;
    response.status = statusOf[refusal.code];
    response.headers.set('Connection', 'close');
    const form: Form<'institution' | 'sheet' | 'file'> = {
      typed: {},
      chosen: {},
      faults: [{ field: 'file', message: refusalWords(refusal, locals.locale) }],
    };
    return { done: false as const, form, refusal };
  }
  return submit(door, 'stage', StageRosterForm, async ({ institution, sheet, file }, context): Promise<Outcome<Begun, FileFault>> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const given = { institutionId: institution, fileName: file.name, bytes, sheet };
    const staged = await locals.errands.stageRoster(given, context, readingPatienceMs);
    return staged.ok ? staged : refused({ ...staged.refusal, field: 'file' });
  });
};

export const mapUpload = (door: Door, importId: string) =>
  submit(door, 'map', MapRosterForm, (given, context) => door.locals.errands.mapRoster({ importId, ...given }, context));

/** The forms of an import's page: put it in force, say what becomes of unknown units, throw it away. */
export const previewActs = async (door: Door, importId: string) => {
  const { db, errands } = door.locals;
  const applied = await submit(door, 'apply', ApplyRosterForm, (given, context) =>
    errands.applyRoster({ importId, ...given }, context, patienceMs),
  );
  if (applied.done) return { did: 'applied' as const };
  const units = await submit(door, 'units', UnknownUnitsForm, (given, context) => settleUnknownUnits(db, { importId, ...given }, context));
  if (units.done) return { did: 'units' as const };
  const moves = await submit(door, 'moves', UnitChangesForm, (given, context) => settleUnitChanges(db, { importId, ...given }, context));
  if (moves.done) return { did: 'units' as const };
  const named = await submit(door, 'name', NameAnswerForm, async ({ back, ...given }, context) => {
    const answered = await answerName(db, { importId, ...given }, context);
    return answered.ok ? granted(`${back}#line-${answered.value}`) : answered;
  });
  if (named.done) return { did: 'named' as const, back: named.value };
  const discarded = await submit(door, 'discard', RosterActForm, (_, context) => discardRoster(db, { importId }, context));
  if (discarded.done) return { did: 'discarded' as const };
  return {
    did: 'nothing' as const,
    faults: [...applied.form.faults, ...units.form.faults, ...moves.form.faults, ...named.form.faults, ...discarded.form.faults],
  };
};

export const undoUpload = (door: Door, importId: string) =>
  submit(door, 'undo', RosterActForm, (_, context) => door.locals.errands.undoRoster({ importId }, context, patienceMs));
