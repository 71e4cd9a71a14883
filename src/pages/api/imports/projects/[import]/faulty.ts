import type { APIRoute } from 'astro';
import { statusOf } from '#actions/status-of.ts';
import { projectFaultWords } from '#i18n/project-import-words.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { translator } from '#i18n/t.ts';
import { faultyImportRows } from '#queries/projects/import/import-rows.ts';
import { projectImportById } from '#queries/projects/import/project-import-by-id.ts';
import { bookResponse } from '../../_file-response.ts';

export const prerender = false;

/** Only the rows to correct, on the sheets where they stood, with what is wrong in two columns more, which a new upload passes over. */
export const GET: APIRoute = async ({ params, url, locals: { db, actor } }) => {
  const locale = url.searchParams.get('lang') === 'en' ? 'en' : 'zh-CN';
  const t = translator(locale);
  const found = await projectImportById(db, params.import ?? '', actor);
  if (!found.ok) return new Response(refusalWords(found.refusal, locale), { status: statusOf[found.refusal.code] });
  const faulty = await faultyImportRows(db, found.value.id);
  const sheets = found.value.sheets.map(({ name, mapping }, sheet) => {
    const labels = Object.entries(mapping).flatMap(([label, field]) => (field === 'ignored' ? [] : [label]));
    const rows = faulty
      .filter((row) => row.sheet === sheet)
      .map(({ line, cells, faults }) => [
        ...labels.map((label) => cells[label] ?? ''),
        String(line),
        faults.map((fault) => projectFaultWords(fault, locale)).join(' '),
      ]);
    // 部门 2 is our name for a second column 部门.
    const header = [...labels.map((label) => label.replace(/ \d+$/, '')), t('projectImports.faultyLine'), t('projectImports.faultyWords')];
    return { sheet: name || t('projectImports.faultyName'), rows: [header, ...rows] };
  });
  const name = `${found.value.fileName.replace(/\.\w+$/, '')}-${t('projectImports.faultyName')}`;
  return bookResponse({ name, sheets: sheets.filter(({ rows }) => rows.length > 1 || sheets.length === 1) });
};
