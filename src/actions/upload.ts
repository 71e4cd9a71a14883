import type { z } from 'zod';
import type { Actor } from '#domain/auth/permission.ts';
import type { AnyRefusal } from '#domain/refusals.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { type Door, type Form, submit } from './form.ts';
import { statusOf } from './status-of.ts';

type TooLarge = Extract<AnyRefusal, { field: 'file'; limit: number }>['code'];
type WithFile = z.ZodObject<{ file: z.ZodOptional<z.ZodType<File>> }>;
type Upload<S> = { name: string; schema: S; bytes: number; tooLarge: TooLarge };
type Given<S extends z.ZodType> = Omit<z.infer<S>, 'file'> & { file: Uint8Array | null };

// What a form adds around its file.
const spareBytes = 64 * 1024;

/** Takes a form with a file to one command, as `submit` does. One that says it is too large is refused before it is read. */
export const submitUpload = async <S extends WithFile, T, R extends AnyRefusal>(
  door: Door,
  { name, schema, bytes, tooLarge }: Upload<S>,
  act: (given: Given<S>, context: { actor: Actor | null; now: Date }) => Promise<Outcome<T, R>>,
) => {
  const { request, response, locals } = door;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  const isUpload = request.method === 'POST' && (request.headers.get('content-type') ?? '').startsWith('multipart/');
  if (isUpload && !(length <= bytes + spareBytes)) {
    const refusal = { code: tooLarge, field: 'file', limit: bytes / 1024 / 1024 } as Extract<AnyRefusal, { code: TooLarge }>;
    response.status = statusOf[tooLarge];
    response.headers.set('Connection', 'close');
    const form: Form<Extract<keyof S['shape'], string>> = {
      typed: {},
      chosen: {},
      faults: [{ field: 'file' as Extract<keyof S['shape'], string>, message: refusalWords(refusal, locals.locale) }],
    };
    return { done: false as const, form, refusal };
  }
  return submit(door, name, schema, async (given, context) => {
    const { file } = given as { file?: File };
    const read = file && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
    return act({ ...given, file: read } as Given<S>, context);
  });
};
