import type { APIRoute } from 'astro';
import { statementByCode } from '#queries/projects/statement-by-code.ts';
import { paperPdf } from '#ui/papers/paper-pdf.ts';
import { statedOnPaper } from '#ui/statements/stated-on-paper.ts';

export const prerender = false;

/** The statement as a PDF, for whoever has signed in and may see its project. */
export const GET: APIRoute = async ({ params, locals: { db, now, actor, t } }) => {
  const found = actor && (await statementByCode(db, params.code ?? '', { actor, now }));
  if (!found?.ok) return new Response(null, { status: 404 });
  const paper = await statedOnPaper(found.value, t);
  return new Response(await paperPdf(paper), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${paper.code}.pdf"`,
    },
  });
};
