import type { AstroGlobal } from 'astro';
import type { z } from 'zod';
import type { Actor } from '#domain/auth/permission.ts';
import type { AnyRefusal } from '#domain/refusals.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { takesMany } from '#domain/shared/takes-many.ts';
import { faultWords } from '#i18n/faults.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { statusOf } from './status-of.ts';

/** What an action needs of the page it serves: `Astro` itself. */
export type Door = Pick<AstroGlobal, 'request' | 'locals' | 'response' | 'cookies' | 'url' | 'clientAddress'>;

/** How a form stands: what was typed or chosen, and all that is wrong in words, as `ErrorSummary` shows it. A fault without a field is about the whole. */
export type Form<F extends string = string> = {
  typed: Partial<Record<F, string>>;
  chosen: Partial<Record<F, string[]>>;
  faults: { field?: F; message: string }[];
};

type Fields<S extends z.ZodObject> = Extract<keyof S['shape'], string>;
type Handled<S extends z.ZodObject, T, R> = { done: true; value: T } | { done: false; form: Form<Fields<S>>; refusal: R | null };

// A body can be read once, and a page may hold several forms.
const bodies = new WeakMap<Request, Promise<FormData>>();
const bodyOf = (request: Request): Promise<FormData> => {
  const before = bodies.get(request);
  if (before) return before;
  // Astro refuses to rewrite to another page, such as 403, once the body is used: a copy is read. An upload is too great to be held twice.
  const readable = request.headers.get('content-type')?.startsWith('multipart/') ? request : request.clone();
  const body = readable.formData();
  bodies.set(request, body);
  return body;
};

/** What is said beside a field: `errors` of `Field`. */
export const errorsAt = <F extends string>(form: Form<F>, field: NoInfer<F>): string[] =>
  form.faults.filter((one) => one.field === field).map(({ message }) => message);

/**
 * Takes a posted form to one command. `name` tells the forms of a page apart: a hidden field `form` holds it where there are several.
 * Every fault comes back at once with everything that was typed, passwords aside; the status of the page is set here.
 */
export const submit = async <S extends z.ZodObject, T, R extends AnyRefusal>(
  door: Door,
  name: string,
  schema: S,
  act: (given: z.infer<S>, context: { actor: Actor | null; now: Date }) => Promise<Outcome<T, R>>,
): Promise<Handled<S, T, R>> => {
  type F = Fields<S>;
  const form: Form<F> = { typed: {}, chosen: {}, faults: [] };
  const { request, locals, response } = door;
  if (request.method !== 'POST') return { done: false, form, refusal: null };
  const body = await bodyOf(request);
  if ((body.get('form') ?? name) !== name) return { done: false, form, refusal: null };

  const given: Record<string, unknown> = {};
  for (const field of Object.keys(schema.shape) as F[]) {
    const value = takesMany(schema.shape[field]) ? body.getAll(field) : (body.get(field) ?? undefined);
    given[field] = value;
    if (typeof value === 'string' && !/password/i.test(field)) form.typed[field] = value;
    if (Array.isArray(value)) form.chosen[field] = value.map(String);
  }

  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const field = String(issue.path[0]) as F;
      const typed = given[field];
      const message = faultWords(issue, typeof typed === 'string' ? typed : undefined, locals.locale);
      if (!errorsAt(form, field).includes(message)) form.faults.push({ field, message });
    }
    response.status = 422;
    return { done: false, form, refusal: null };
  }

  const { actor, now } = locals;
  const outcome = await act(parsed.data, { actor, now });
  if (outcome.ok) return { done: true, value: outcome.value };
  const { refusal } = outcome;
  response.status = statusOf[refusal.code];
  const also = 'also' in refusal ? (refusal.also as readonly AnyRefusal[]) : [];
  for (const one of [refusal, ...also])
    form.faults.push({ ...('field' in one && { field: one.field as F }), message: refusalWords(one, locals.locale) });
  return { done: false, form, refusal };
};
