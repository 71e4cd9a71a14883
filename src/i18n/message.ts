import type { Bilingual } from '#domain/shared/locale.ts';

/** One namespace of interface strings, both languages side by side; a missing one does not compile. `{name}` is a placeholder. */
export const messages = <const M extends Record<string, Bilingual>>(given: M): M => given;

/** The names of the placeholders in a sentence. */
export type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
