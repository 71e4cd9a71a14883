/** `code` is public and stable, like a URL. Everything the words need travels beside it as data. */
export type Refusal = { code: `${string}.${string}` };

/** What a rule answers: the thing asked for, or the reason it is refused. A refusal is expected, so it is returned and never thrown. */
export type Outcome<T, R extends Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

export const granted = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
/** Several things that are wrong with one request, said together: the first as the refusal, the others beside it. */
export const refusedTogether = <R extends Refusal>(first: R, also: readonly R[]): { ok: false; refusal: R & { also: readonly R[] } } => ({
  ok: false,
  refusal: { ...first, also },
});
export const refused = <const R extends Refusal>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal });
