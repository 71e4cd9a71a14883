import { callOverInstitutions, endOverInstitutions } from '#commands/requirements/call-over-institutions.ts';
import { keepReplyDraft, sendReply } from '#commands/requirements/send-reply.ts';
import { endCampaign, startCampaign } from '#commands/requirements/start-campaign.ts';
import type { Actor } from '#domain/auth/permission.ts';
import {
  AcknowledgedForm,
  AuthorityCampaignForm,
  acknowledgement,
  CampaignForm,
  DraftForm,
  WrittenForm,
} from '#domain/requirements/campaign.ts';
import { ButtonForm } from '#domain/requirements/own-policy.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const startCampaignAction = (door: Door, actor: Person, institutionId: string, cases: readonly string[]) =>
  submit(door, 'campaign', CampaignForm, (given, { now }) =>
    startCampaign(door.locals.db, { ...given, institutionId, cases }, { actor, now }),
  );

export const endCampaignAction = (door: Door, actor: Person, campaignId: string) =>
  submit(door, 'end', ButtonForm, (_, { now }) => endCampaign(door.locals.db, { campaignId }, { actor, now }));

export const callOverInstitutionsAction = (door: Door, actor: Person, cases: readonly string[]) =>
  submit(door, 'call', AuthorityCampaignForm, (given, { now }) =>
    callOverInstitutions(door.locals.db, { ...given, cases }, { actor, now }),
  );

export const endOverInstitutionsAction = (door: Door, actor: Person, campaignId: string) =>
  submit(door, 'end', ButtonForm, (_, { now }) => endOverInstitutions(door.locals.db, { campaignId }, { actor, now }));

export const keepReplyDraftAction = (door: Door, actor: Person, policy: string) =>
  submit(door, 'draft', DraftForm, ({ words }, { now }) => keepReplyDraft(door.locals.db, { policy, words }, { actor, now }));

export const sendReplyAction = (door: Door, actor: Person, policy: string) =>
  submit(door, 'reply', WrittenForm, ({ words }, { now }) => sendReply(door.locals.db, { policy, words }, { actor, now }));

export const acknowledgeAction = (door: Door, actor: Person, policy: string) =>
  submit(door, 'acknowledge', AcknowledgedForm, (_, { now }) =>
    sendReply(door.locals.db, { policy, words: acknowledgement }, { actor, now }),
  );
