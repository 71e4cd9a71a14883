import type { Part } from './register.ts';

export const polls = {
  pollRoll: {
    personal: [],
    holds:
      'Hashes of random tokens with a poll, to count each device once; deleted when the poll is over. No person, session, address or time.',
  },
  pollBox: { personal: [], holds: 'How many of a crowd chose what; no row of anybody.' },
  pollMove: { personal: [], holds: 'How many of a crowd moved from one answer to another; no row of anybody.' },
  pollCount: { personal: [], holds: 'How many votes were counted and which of them are public.' },
} as const satisfies Part;
