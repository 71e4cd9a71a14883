import type { APIRoute } from 'astro';
import { z } from 'zod';
import { takeTurns } from '#actions/pace.ts';
import { checkList } from '#commands/credentials/check-list.ts';
import { listAtMost } from '#domain/credentials/check-forms.ts';
import { bodyErrors } from '#i18n/problems.ts';
import { refusedProblem, requestProblem } from '../_problem.ts';

export const prerender = false;

const Body = z.strictObject({ serials: z.array(z.string().max(60)).min(1).max(listAtMost) });

/** What is true today of many serials: the page /verify/list for machines. */
export const POST: APIRoute = async ({ request, clientAddress, locals: { db, now, locale } }) => {
  const body = Body.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return requestProblem(400, 'api.invalid', locale, bodyErrors(body.error.issues, locale));
  const allow = (lines: number) => takeTurns('list', clientAddress, now, lines);
  const checked = await checkList(db, body.data.serials.join('\n'), { now, allow });
  return checked.ok ? Response.json({ checked: checked.value }) : refusedProblem(checked.refusal, locale);
};
