import { z } from 'zod';
import { type DoForMany, doForMany } from '#commands/requirements/do-for-many.ts';
import type { By, NotGranted } from '#commands/requirements/granting.ts';
import { withdrawBulk } from '#commands/requirements/withdraw-bulk.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { AssignForm, type BulkRefusal, type BulkWanted, RemindForm } from '#domain/requirements/bulk.ts';
import { ExemptionForm, ExtensionForm, WithdrawGrantForm } from '#domain/requirements/grant-forms.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { asTyped } from './decisions.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Picked = Pick<DoForMany, 'picked'> & { institutionId: string };
type Look<T> = (wanted: BulkWanted) => Promise<Outcome<T, NotGranted | BulkRefusal>>;

// `id` makes a form that is sent twice act once; `seen` says whom it concerned when it was shown.
const confirmed = { id: z.uuid(), seen: z.string().min(1) };

const asking = <S extends z.ZodObject>(schema: S, wantedBy: (given: z.infer<S>, institutionId: string) => BulkWanted) => {
  type Given = z.infer<S>;
  return {
    /** `sent`: by which form; a confirmation that came too late is looked at once more. */
    look: <T>(door: Door, institutionId: string, look: Look<T>, sent: 'look' | 'decide' = 'look') =>
      submit(door, sent, schema, async (given) => {
        const ahead = await look(wantedBy(given, institutionId));
        return ahead.ok ? granted({ ahead: ahead.value, typed: asTyped(given) }) : ahead;
      }),
    decide: (door: Door, actor: Person, { picked, institutionId }: Picked) =>
      submit(door, 'decide', schema.extend(confirmed), async (given, { now }) => {
        const { id, seen, ...rest } = given as { id: string; seen: string } & Given;
        const by: By = { actor, now };
        return doForMany(door.locals.db, { id, seen, picked, wanted: wantedBy(rest as unknown as Given, institutionId) }, by);
      }),
  };
};

/** The two steps of each act for many: whom it would concern, and the act itself. */
export const bulkActions = {
  extend: asking(ExtensionForm, (given, institutionId) => ({ act: 'extend', institutionId, ...given })),
  exempt: asking(ExemptionForm, (given, institutionId) => ({ act: 'exempt', institutionId, ...given })),
  assign: asking(AssignForm, (given, institutionId) => ({ act: 'assign', institutionId, ...given })),
  remind: asking(RemindForm, (_, institutionId) => ({ act: 'remind', institutionId })),
} as const;

export const withdrawBulkAction = (door: Door, actor: Person, id: string) =>
  submit(door, 'withdraw', WithdrawGrantForm, ({ reason }, { now }) => withdrawBulk(door.locals.db, { id, reason }, { actor, now }));
