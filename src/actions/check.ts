import { checkFile, checkSerial } from '#commands/credentials/check-credential.ts';
import { checkList } from '#commands/credentials/check-list.ts';
import { revealedTo } from '#commands/credentials/reveal-name.ts';
import { badgeLimits } from '#domain/credentials/badge.ts';
import { ListForm, UploadForm } from '#domain/credentials/check-forms.ts';
import { isPlainDate } from '#domain/shared/plain-date.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { type Door, type Form, submit } from './form.ts';
import { takeTurns } from './pace.ts';
import { statusOf } from './status-of.ts';

// What a form adds around its file.
const spareBytes = 16 * 1024;
const viewerCookie = 'minglun_viewer';

/** Says how long to wait where an address asks too often; undefined while it may ask. */
export const tooOften = (door: Door, kind: 'check' | 'file') => {
  const turn = takeTurns(kind, door.clientAddress, door.locals.now);
  if (turn.ok) return undefined;
  door.response.status = statusOf[turn.refusal.code];
  door.response.headers.set('Retry-After', String(turn.refusal.seconds));
  return refusalWords(turn.refusal, door.locals.locale);
};

/** The check of a serial, on the day that `on` names. */
export const checkSerialAction = ({ locals: { db, now }, url }: Door, typed: string) => {
  const on = url.searchParams.get('on') ?? '';
  return checkSerial(db, typed, { now, ...(isPlainDate(on) && { on }) });
};

/** The check of a file. One that says it is too large, or does not say how large it is, is refused before it is read. */
export const checkFileAction = async (door: Door) => {
  const { request, response, locals } = door;
  const refuse = (message: string) => {
    const form: Form<'file'> = { typed: {}, chosen: {}, faults: [{ field: 'file', message }] };
    return { done: false as const, form };
  };
  if (request.method !== 'POST') return { done: false as const, form: { typed: {}, chosen: {}, faults: [] } as Form<'file'> };
  const wait = tooOften(door, 'file');
  if (wait !== undefined) return refuse(wait);
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= badgeLimits.bytes + spareBytes)) {
    const refusal = { code: 'credentials.file_not_read', field: 'file', why: 'file_too_large' } as const;
    response.status = 413;
    response.headers.set('Connection', 'close');
    return refuse(refusalWords(refusal, locals.locale));
  }
  return submit(door, 'upload', UploadForm, async ({ file }, { now }) =>
    checkFile(locals.db, new Uint8Array(await file.arrayBuffer()), { now }),
  );
};

export const checkListAction = (door: Door) =>
  submit(door, 'list', ListForm, async ({ list, file }, { now }) => {
    const text = file && file.size > 0 && file.size <= badgeLimits.bytes ? await file.text() : (list ?? '');
    return checkList(door.locals.db, text, { now, allow: (n) => takeTurns('list', door.clientAddress, now, n) });
  });

/** What a holder’s link shows to this browser; the first that takes it is given a secret of its own, which is all it is known by. */
export const revealAction = async (door: Door, serial: string, token: string) => {
  const { cookies, locals, request, url } = door;
  const taking = request.method === 'POST';
  let viewer = cookies.get(viewerCookie)?.value ?? null;
  if (taking && viewer === null) {
    viewer = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64url');
    cookies.set(viewerCookie, viewer, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:',
      maxAge: 31 * 86_400,
    });
  }
  return revealedTo(locals.db, { serial, token: token.slice(0, 60), viewer, take: taking ? 'take' : 'look' }, locals.now);
};
