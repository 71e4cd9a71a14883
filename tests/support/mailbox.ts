import { granted, refused } from '#domain/shared/outcome.ts';
import type { Letter, Post } from '#ports/mail.ts';

/** A post that keeps its letters for the test to read. */
export const mailbox = (): Post & { letters: Letter[]; tokenIn: (index: number) => string } => {
  const letters: Letter[] = [];
  return {
    letters,
    tokenIn: (index) => /\/(?:claim|reset)\/([\w-]+)/.exec(letters[index]?.text ?? '')?.[1] ?? '',
    isOpen: async () => true,
    send: async (letter) => {
      letters.push(letter);
      return granted(null);
    },
  };
};

/** A post that takes nothing. */
export const closedPost: Post = { isOpen: async () => false, send: async () => refused({ code: 'auth.mail_not_sent' }) };

/** A post that is open and then loses the letter. */
export const losingPost: Post = { isOpen: async () => true, send: async () => refused({ code: 'auth.mail_not_sent' }) };
