import { randomBytes } from 'node:crypto';
import { type Cast, castVote } from '#commands/polls/cast-vote.ts';
import type { Poll } from '#domain/content/poll.ts';
import { BallotForm, DeviceToken, type Moment } from '#domain/polls/ballot.ts';
import type { PollRefusal } from '#domain/polls/refusals.ts';
import { tokenCookie, tokenDays } from '#domain/polls/work.ts';
import { localPath } from '#domain/shared/local-path.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { admitVote, hasWork } from './ballot-pace.ts';
import { type Door, type Form, submit } from './form.ts';

type Typed = Form<keyof typeof BallotForm.shape>;
/** `confirm`: a vote came without the mark of a device, which a page without a script cannot make. It is asked for once more, with one. */
export type Voting =
  | { step: 'ask' | 'confirm'; form: Typed; token: string; when: Moment; back: string }
  | { step: 'cast'; cast: Cast; back: string };

/** A vote as it was taken; `cast` is null where it has yet to be confirmed. */
type Taken = { given: BallotForm; token: string; cast: Cast | null };

const newToken = () => randomBytes(16).toString('base64url');

const tokenOf = ({ cookies }: Door): string | undefined => {
  const kept = DeviceToken.safeParse(cookies.get(tokenCookie)?.value);
  return kept.success ? kept.data : undefined;
};

// A script reads the token to work for it, so it is no http-only cookie; it opens nothing.
const keepToken = ({ cookies, url }: Door, token: string) =>
  cookies.set(tokenCookie, token, { path: '/', sameSite: 'lax', secure: url.protocol === 'https:', maxAge: tokenDays * 86_400 });

/** Takes a vote. Its answer never says what was chosen, so that nothing that is sent back could tell it of anybody. */
export const voteAction = async (door: Door, slug: string, poll: Poll): Promise<Voting> => {
  const kept = tokenOf(door);
  const answer = await submit(door, 'vote', BallotForm, async (given, { actor, now }): Promise<Outcome<Taken, PollRefusal>> => {
    const token = kept ?? given.token;
    if (token === '') return granted({ given, token, cast: null });
    const way = hasWork(slug, token, given.work) ? 'worked' : 'plain';
    const admit = () => admitVote({ poll: slug, address: door.clientAddress, way }, now);
    const outcome = await castVote(door.locals.db, { ...given, token }, { slug, poll, actor, now, admit });
    return outcome.ok ? granted({ given, token, cast: outcome.value }) : outcome;
  });
  if (answer.done && answer.value.cast) {
    const { cast, token, given } = answer.value;
    // What an earlier vote left stands for its time; it is not made to last longer.
    if (kept === undefined) keepToken(door, token);
    return { step: 'cast', cast, back: given.back };
  }
  const { searchParams } = door.url;
  const form: Typed = answer.done ? { typed: answer.value.given, chosen: {}, faults: [] } : answer.form;
  return {
    step: answer.done ? 'confirm' : 'ask',
    form,
    token: form.typed.token || newToken(),
    when: (form.typed.when ?? searchParams.get('when')) === 'after' ? 'after' : 'before',
    back: localPath(form.typed.back ?? searchParams.get('back'), ''),
  };
};
