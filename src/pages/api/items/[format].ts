import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { may } from '#domain/auth/permission.ts';
import { Wanted } from '#domain/bank/find.ts';
import { notWrittenLine } from '#i18n/file-words.ts';
import { writeItemFile, writtenFormats } from '#ports/item-files.ts';
import { bankFound } from '#queries/bank/bank-page.ts';
import { exportedFrom } from '#queries/bank/exported-from.ts';
import { exportText } from '#queries/bank/item-text.ts';

export const prerender = false;

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string, file: string) =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
      'Cache-Control': 'no-store',
    },
  });

/** The items that a search of the bank found, keys and reasons with them, as a file; with `notes`, the lines that the file would lack. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'items.write');
  if (actor instanceof Response) return actor;
  const asked = context.url.searchParams;
  const institutionId = asked.get('institution') ?? '';
  const locale = asked.get('lang') === 'en' ? 'en' : 'zh-CN';
  const { format } = context.params;
  const written = writtenFormats.find((one) => one === format);
  if (!may(actor, 'items.write', { institutionId })) return new Response(null, { status: 403 });
  if (!written && format !== 'yaml') return new Response(null, { status: 404 });
  const found = await bankFound(context.locals.db, institutionId, Wanted.parse(Object.fromEntries(asked)), {
    actor,
    now: context.locals.now,
  });
  const exported = await exportedFrom(context.locals.db, found);
  if (!written) return answer(exportText(exported), 'application/yaml; charset=utf-8', 'items.yaml');
  const { body, type, ending, notWritten } = writeItemFile(exported, written, locale);
  if (asked.has('notes'))
    return answer(notWritten.map((one) => `${notWrittenLine(one, locale)}\r\n`).join(''), 'text/plain; charset=utf-8', 'notes.txt');
  return answer(body, type, `items.${ending}`);
};
