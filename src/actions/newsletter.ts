import { z } from 'zod';
import { confirmSubscription, leaveNewsletter, subscribe } from '#commands/outreach/subscribe.ts';
import { SubscribeForm } from '#domain/outreach/newsletter.ts';
import { type Door, submit } from './form.ts';

const nothing = z.object({});

export const subscribeAction = (door: Door) =>
  submit(door, 'subscribe', SubscribeForm, ({ email }, { now }) =>
    subscribe(door.locals.db, { email, locale: door.locals.locale, address: door.clientAddress }, { now }),
  );

export const confirmSubscriptionAction = (door: Door, token: string) =>
  submit(door, 'confirm', nothing, (_, { now }) => confirmSubscription(door.locals.db, { token }, now));

export const leaveNewsletterAction = (door: Door, token: string) =>
  submit(door, 'leave', nothing, (_, { now }) => leaveNewsletter(door.locals.db, { token }, now));
