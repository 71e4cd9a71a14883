import type { NotGranted } from '#commands/requirements/granting.ts';
import { discardPast, mapPast, withdrawPast } from '#commands/requirements/past/change-past.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { rosterLimits } from '#domain/people/roster.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import { WithdrawGrantForm } from '#domain/requirements/grant-forms.ts';
import { MapPastForm, PastActForm, StagePastForm } from '#domain/requirements/past/past-forms.ts';
import { type Outcome, refused } from '#domain/shared/outcome.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { type Door, type Form, submit } from './form.ts';
import { statusOf } from './status-of.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Staged = Outcome<{ importId: string; needs: 'mapping' | 'a look' }, (StageRefusal | NotGranted) & { field: 'file' }>;

// What a form adds around its file.
const spareBytes = 64 * 1024;

/** The upload of a list. One that says it is too large, or does not say how large it is, is refused before it is read. */
export const stagePastAction = async (door: Door, actor: Person) => {
  const { request, response, locals } = door;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (request.method === 'POST' && !(length <= rosterLimits.bytes + spareBytes)) {
    const refusal = { code: 'people.roster_too_large', limit: rosterLimits.bytes / 1024 / 1024 } as const;
    response.status = statusOf[refusal.code];
    response.headers.set('Connection', 'close');
    const form: Form = { typed: {}, chosen: {}, faults: [{ field: 'file', message: refusalWords(refusal, locals.locale) }] };
    return { done: false as const, form, refusal };
  }
  return submit(door, 'stage', StagePastForm, async ({ institution, file, ...given }, { now }): Promise<Staged> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const staged = await locals.errands.stagePast({ ...given, institutionId: institution, fileName: file.name, bytes }, { actor, now });
    return staged.ok ? staged : refused({ ...staged.refusal, field: 'file' });
  });
};

export const mapPastAction = (door: Door, actor: Person, importId: string) =>
  submit(door, 'map', MapPastForm, ({ fields }, { now }) => mapPast(door.locals.db, { importId, fields }, { actor, now }));

export const applyPastAction = (door: Door, actor: Person, importId: string) =>
  submit(door, 'apply', PastActForm, (_, { now }) => door.locals.errands.applyPast({ importId }, { actor, now }));

export const discardPastAction = (door: Door, actor: Person, importId: string) =>
  submit(door, 'discard', PastActForm, (_, { now }) => discardPast(door.locals.db, { importId }, { actor, now }));

export const withdrawPastAction = (door: Door, actor: Person, importId: string) =>
  submit(door, 'withdraw', WithdrawGrantForm, ({ reason }, { now }) => withdrawPast(door.locals.db, { importId, reason }, { actor, now }));
