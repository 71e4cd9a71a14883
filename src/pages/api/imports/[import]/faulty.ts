import type { APIRoute } from 'astro';
import { statusOf } from '#actions/status-of.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { rosterFaultWords } from '#i18n/roster-words.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';
import { faultyRows } from '#queries/people/roster/rows-of-import.ts';
import { fileResponse } from '../_file-response.ts';

export const prerender = false;

/** Only the rows to correct, as they were in the file, with what is wrong in two columns more, which a new upload passes over. */
export const GET: APIRoute = async ({ params, url, locals: { db, actor } }) => {
  const locale = url.searchParams.get('lang') === 'en' ? 'en' : 'zh-CN';
  const found = await importById(db, params.import ?? '', actor);
  if (!found.ok) return new Response(refusalWords(found.refusal, locale), { status: statusOf[found.refusal.code] });
  const labels = Object.entries(found.value.mapping).flatMap(([label, field]) => (field === 'ignored' ? [] : [label]));
  const rows = (await faultyRows(db, found.value.id)).map(({ line, cells, faults }) => [
    ...labels.map((label) => cells[label] ?? ''),
    String(line),
    faults.map((fault) => rosterFaultWords(fault, locale)).join(' '),
  ]);
  const extra = locale === 'en' ? ['Line in the file', 'What to correct'] : ['原文件行号', '需要改正'];
  // 部门 2 is our name for a second column 部门.
  const header = labels.map((label) => label.replace(/ \d+$/, ''));
  const name = `${found.value.fileName.replace(/\.\w+$/, '')}-${locale === 'en' ? 'to-correct' : '待改正'}`;
  return fileResponse(url, { name, sheet: locale === 'en' ? 'To correct' : '待改正', rows: [[...header, ...extra], ...rows] });
};
