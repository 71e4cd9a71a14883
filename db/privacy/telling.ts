import type { Part } from './register.ts';

export const telling = {
  calendarFeed: {
    personal: ['personId', 'createdAt', 'revokedAt'],
    why: 'To answer the calendar program of a person who asked for a calendar of their due days.',
    kept: 'While the person has an account.',
    erase: 'delete',
    erasure: 'Deleted.',
  },
  message: {
    personal: ['personId', 'kind', 'told', 'decidedBy', 'decidedAt', 'sentAt', 'result', 'error'],
    why: 'To say nothing twice and nothing too often, and to show that somebody was told in time.',
    kept: 'As long as the institution must be able to show who was told what when; append-only.',
    erase: 'keep',
    erasure: 'Kept: it holds ids, and no address; the answer of a mail server is cut to its reason.',
  },
  messagePreference: {
    personal: ['personId', 'confirmations', 'weekends', 'refresh', 'changedAt'],
    why: 'To write to the person as they chose.',
    kept: 'While the person has an account.',
    erase: 'delete',
    erasure: 'Deleted.',
  },
  noticeRead: {
    personal: ['personId', 'notice', 'readAt'],
    why: 'To show the person what is new first.',
    kept: 'While the person has an account.',
    erase: 'delete',
    erasure: 'Deleted.',
  },
  webhook: {
    personal: ['createdBy', 'createdAt'],
    why: 'To show who had facts of the institution told where.',
    kept: 'As long as the log of its deliveries.',
    erase: 'keep',
    erasure: 'The id of who added it stays; it leads to no name where the person row has none.',
  },
  webhookAttempt: { personal: [], holds: 'When an address was called, and what it answered in a number.' },
  webhookDelivery: {
    personal: ['content'],
    why: 'To tell the institution’s own systems what happened, and to try again where they did not answer.',
    kept: 'As long as the log of its attempts, which is append-only.',
    erase: 'keep',
    erasure: 'Kept: it holds ids, and no name where the person row has none.',
  },
  subscriber: {
    personal: ['email', 'locale', 'askedAt', 'confirmedAt', 'sentFor'],
    why: 'To send the monthly letter to whoever asked for it and confirmed.',
    kept: 'Until the owner leaves the list; seven days where the address was never confirmed (platform default).',
    erase: 'keep',
    erasure: 'Not tied to any person on record: the owner of the address deletes it with the link in each letter.',
  },
} as const satisfies Part;
