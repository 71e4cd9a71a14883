import type { APIRoute } from 'astro';
import { whoseToken } from '#commands/auth/whose-token.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { rosterLimits, unitChangeAnswers } from '#domain/people/roster.ts';
import type { RosterReport } from '#domain/people/roster-report.ts';
import type { ProjectsReport } from '#domain/projects/import/report.ts';
import { Reason, Words } from '#domain/requirements/grants.ts';
import type { PastReport } from '#domain/requirements/past/report.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { pastFaultWords } from '#i18n/past-words.ts';
import { languageOf } from '#i18n/problems.ts';
import { projectFaultWords } from '#i18n/project-import-words.ts';
import { rosterFaultWords } from '#i18n/roster-words.ts';
import { refusedProblem, requestProblem } from './_problem.ts';

export const prerender = false;

// A browser can send none of these to another site without asking first, and no form sends them at all.
const kinds = /^(text\/csv|application\/octet-stream|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)\s*(;|$)/i;

/** The body, or undefined once it is longer than a roster may be: what is too long is never held whole. */
const bytesOf = async ({ body }: Request): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > rosterLimits.bytes) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
};

type Sent = { institutionId: string; fileName: string; bytes: Uint8Array };
type Asking = { actor: Actor; now: Date };

const projectsAnswer = async (
  errands: App.Locals['errands'],
  sent: Sent,
  mode: 'look' | 'apply',
  asking: Asking,
  locale: Locale,
): Promise<Response> => {
  const told = await errands.importProjects(sent, mode, asking);
  if (!told.ok) return refusedProblem(told.refusal, locale);
  const faults = told.value.faults.map((fault) => ({
    sheet: fault.sheet,
    line: fault.line,
    field: fault.field,
    column: fault.column,
    code: fault.code,
    detail: projectFaultWords(fault, locale),
  }));
  return Response.json({ ...told.value, faults } satisfies ProjectsReport);
};

const pastAnswer = async (
  errands: App.Locals['errands'],
  sent: Sent & { sheet: string | undefined },
  query: URLSearchParams,
  mode: 'look' | 'apply',
  asking: Asking,
  locale: Locale,
): Promise<Response> => {
  const words = (name: string) => Words.safeParse(query.get(name)).data ?? null;
  const reason = Reason.safeParse(query.get('reason') ?? undefined);
  if (!reason.success) return requestProblem(400, 'api.reason_needed', locale);
  const given = { ...sent, issuer: words('issuer'), voucher: words('voucher'), reason: reason.data };
  const told = await errands.importPast(given, mode, asking);
  if (!told.ok) return refusedProblem(told.refusal, locale);
  const faults = told.value.faults.map((fault) => {
    const { line, field, column, code } = fault;
    return { line, field, column, code, detail: pastFaultWords(fault, locale) };
  });
  return Response.json({ ...told.value, faults } satisfies PastReport);
};

/** Takes a roster, with `kind=projects` a table of projects and members, with `kind=past` a list of past learning: tells what it would do, and with `apply=1` puts it in force. */
export const POST: APIRoute = async ({ request, url, locals: { db, errands, now } }) => {
  const locale = languageOf(request.headers.get('accept-language'));
  const actor = await whoseToken(db, request.headers.get('authorization'), now);
  if (!actor) return requestProblem(401, 'api.token_needed', locale);
  if (!kinds.test(request.headers.get('content-type') ?? '')) return requestProblem(415, 'api.not_a_roster', locale);
  const bytes = await bytesOf(request);
  if (!bytes) return refusedProblem({ code: 'people.roster_too_large', limit: rosterLimits.bytes / 1024 / 1024 }, locale);
  const fileName = url.searchParams.get('name')?.trim() || 'api';
  const sheet = url.searchParams.get('sheet') ?? undefined;
  const institutionId = actor.grants[0]?.institutionId ?? '';
  const mode = url.searchParams.get('apply') === '1' ? 'apply' : 'look';
  if (url.searchParams.get('kind') === 'projects')
    return projectsAnswer(errands, { institutionId, fileName, bytes }, mode, { actor, now }, locale);
  if (url.searchParams.get('kind') === 'past')
    return pastAnswer(errands, { institutionId, fileName, bytes, sheet }, url.searchParams, mode, { actor, now }, locale);
  const unitChanges = unitChangeAnswers.find((one) => one === (url.searchParams.get('unitChanges') ?? 'transfer'));
  if (!unitChanges) return requestProblem(400, 'api.unit_changes_unknown', locale);
  const told = await errands.importRoster({ institutionId, fileName, bytes, sheet, unitChanges }, mode, { actor, now });
  if (!told.ok) return refusedProblem(told.refusal, locale);
  const faults = told.value.faults.map(({ data, ...fault }) => ({
    line: fault.line,
    field: fault.field,
    column: fault.column,
    code: fault.code,
    detail: rosterFaultWords({ ...fault, data } as Parameters<typeof rosterFaultWords>[0], locale),
  }));
  return Response.json({ ...told.value, faults } satisfies RosterReport);
};
