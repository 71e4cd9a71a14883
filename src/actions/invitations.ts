import { invitePerson } from '#commands/auth/invite-person.ts';
import { retryInvitations, sendInvitations } from '#commands/auth/send-invitations.ts';
import { startInvitations } from '#commands/auth/start-invitations.ts';
import { recordContact } from '#commands/people/record-contact.ts';
import { ContactForm, InviteForm, InvitePeopleForm } from '#domain/auth/invitations.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

// A page answers within this; the clock sends the rest.
const patienceMs = 6000;
const patience = () => {
  const started = performance.now();
  return () => performance.now() - started > patienceMs;
};

export const inviteAction = (door: Door, actor: Person, personId: string) =>
  submit(door, 'invite', InviteForm, (_, { now }) => invitePerson(door.locals.db, { personId }, { actor, now }));

export const contactAction = (door: Door, actor: Person, personId: string) =>
  submit(door, 'contact', ContactForm, ({ email }, { now }) => recordContact(door.locals.db, { personId, email }, { actor, now }));

/** Begins a run and sends its first letters; its value is the run's id. */
export const invitePeopleAction = (door: Door, actor: Person) =>
  submit(door, 'invite-people', InvitePeopleForm, async ({ institution, person, ...filter }, { now }) => {
    const { db } = door.locals;
    const started = await startInvitations(db, { institutionId: institution, filter, personIds: person }, { actor, now });
    if (started.ok) await sendInvitations(db, started.value, { now, pause: patience() });
    return started;
  });

export const retryAction = (door: Door, actor: Person, runId: string) =>
  submit(door, 'retry', InviteForm, async (_, { now }) => {
    const { db } = door.locals;
    const waiting = await retryInvitations(db, { runId }, { actor, now });
    if (waiting.ok) await sendInvitations(db, { runId }, { now, pause: patience() });
    return waiting;
  });
