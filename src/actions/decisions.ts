import { z } from 'zod';
import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { grantExtension } from '#commands/requirements/grant-extension.ts';
import type { By, NotGranted } from '#commands/requirements/granting.ts';
import { makeAgreement } from '#commands/requirements/make-agreement.ts';
import { recogniseLearning } from '#commands/requirements/recognise-learning.ts';
import { recordLeave } from '#commands/requirements/record-leave.ts';
import { withdrawGrant } from '#commands/requirements/withdraw-grant.ts';
import type { Actor } from '#domain/auth/permission.ts';
import {
  AgreementForm,
  ExemptionForm,
  ExtensionForm,
  extensionFrom,
  grantFrom,
  LeaveForm,
  learntIn,
  type NewGrant,
  OrderForm,
  RecognitionForm,
  WithdrawGrantForm,
} from '#domain/requirements/grant-forms.ts';
import type { GrantKind } from '#domain/requirements/grants.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type To = { personId: string; institutionId: string };
type Db = Door['locals']['db'];
/** Shows what would change; a query that the page brings. */
type Look<T> = (wanted: NewGrant) => Promise<Outcome<T, NotGranted>>;

// Made with the form, so that a form sent twice grants once.
const sent = { id: z.uuid() };

const grant = (db: Db, id: string, wanted: NewGrant, by: By): Promise<Outcome<string, NotGranted>> => {
  switch (wanted.is) {
    case 'exemption': {
      const { is: _, ...given } = wanted;
      return grantExemption(db, { ...given, id }, by);
    }
    case 'extension': {
      const { is: _, ...given } = wanted;
      return grantExtension(db, { ...given, id }, by);
    }
    case 'leave': {
      const { is: _, ...given } = wanted;
      return recordLeave(db, { ...given, id }, by);
    }
    case 'recognition': {
      const { is: _, ...given } = wanted;
      return recogniseLearning(db, { ...given, id }, by);
    }
  }
};

/** What was read, as fields hold it, so that it can be sent once more. */
export const asTyped = (given: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value === null ? '' : String(value)]));

const asking = <S extends z.ZodObject, A>(schema: S, from: (given: z.infer<S>, at: A) => NewGrant) => ({
  look: <T>(door: Door, at: A, look: Look<T>) =>
    submit(door, 'look', schema, async (given) => {
      const ahead = await look(from(given, at));
      return ahead.ok ? granted({ ahead: ahead.value, typed: asTyped(given) }) : ahead;
    }),
  decide: (door: Door, actor: Person, at: A) =>
    submit(door, 'decide', schema.extend(sent), (decided, { now }) => {
      const { id, ...given } = decided as z.infer<S> & { id: string };
      return grant(door.locals.db, id, from(given as unknown as z.infer<S>, at), { actor, now });
    }),
});

/** The two steps of each decision about one person: what would change, and the decision itself. */
export const personDecisions = {
  exemption: asking(ExemptionForm, grantFrom.exemption),
  extension: asking(ExtensionForm, grantFrom.extension),
  leave: asking(LeaveForm, grantFrom.leave),
  recognition: asking(RecognitionForm, grantFrom.recognition),
} as const;

/** The same for an order to a unit or a whole institution. */
export const orderDecision = asking(OrderForm, ({ unit, ...given }, at: Pick<To, 'institutionId'>): NewGrant => {
  const to = unit === null ? 'everybody' : { unitId: unit };
  return { is: 'extension', ...extensionFrom(given, { ...at, to }) };
});

export const agreementAction = (door: Door, actor: Person, institutionId: string) =>
  submit(door, 'agreement', AgreementForm.extend(sent), ({ learnt, ...given }, { now }) =>
    makeAgreement(door.locals.db, { ...given, institutionId, topic: learntIn(learnt).topic }, { actor, now }),
  );

export const withdrawAction = (door: Door, actor: Person, decision: { kind: GrantKind; id: string }) =>
  submit(door, 'withdraw', WithdrawGrantForm, ({ reason }, { now }) =>
    withdrawGrant(door.locals.db, { ...decision, reason }, { actor, now }),
  );
