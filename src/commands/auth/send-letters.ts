import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import { env } from '#env';
import { claimLetter, passwordChangedLetter, resetLetter } from '#i18n/letters/account-letters.ts';
import type { Post } from '#ports/mail.ts';

export type Addressee = { email: string; name: string; locale: Locale };
type Link = { token: string; until: Date };

const head = ({ name, locale }: Addressee) => ({ name, locale, site: env.PUBLIC_URL });

// The port has said in the server's log what went wrong; whoever may not be told of a single letter's fate is not told here.
const unseen = async (sending: Promise<unknown>): Promise<void> => {
  await sending;
};

export const claimTo = (post: Post, to: Addressee, given: Link & { institution: Bilingual }) =>
  post.send({ to: to.email, ...claimLetter(head(to), given) });

export const sendClaim = (post: Post, to: Addressee, given: Link & { institution: Bilingual }): Promise<void> =>
  unseen(claimTo(post, to, given));

export const sendReset = (post: Post, to: Addressee, given: Link): Promise<void> =>
  unseen(post.send({ to: to.email, ...resetLetter(head(to), given) }));

export const sendPasswordChanged = (post: Post, to: Addressee, given: { at: Date }): Promise<void> =>
  unseen(post.send({ to: to.email, ...passwordChangedLetter(head(to), given) }));
