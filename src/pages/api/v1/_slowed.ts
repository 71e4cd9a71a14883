import type { APIContext } from 'astro';
import { takeTurns } from '#actions/pace.ts';
import { languageOf } from '#i18n/problems.ts';
import { refusedProblem } from './_problem.ts';

/** The answer to an address that asks for checks too often; undefined while it may ask. All public checks take from one allowance. */
export const slowed = ({ request, clientAddress, locals: { now } }: APIContext): Response | undefined => {
  const turn = takeTurns('check', clientAddress, now);
  return turn.ok ? undefined : refusedProblem(turn.refusal, languageOf(request.headers.get('accept-language')));
};
