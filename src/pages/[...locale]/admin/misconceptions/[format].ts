import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { localised } from '#i18n/address.ts';
import { misconceptions } from '#queries/assessment/analysis/misconceptions.ts';
import { namedIn } from '#ui/components/named-in.ts';
import { byClause } from '#ui/measures/belief-lines.ts';
import { fileAnswer, isFileFormat } from '#ui/sheets/file-answer.ts';

export const prerender = false;

/** What the map of misconceptions shows, as a file; what may not be told is not in it either. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'measures.read');
  if (actor instanceof Response) return actor;
  const { db, t, locale } = context.locals;
  const { format } = context.params;
  const asked = (name: string) => context.url.searchParams.get(name) || undefined;
  const shown = await misconceptions(db, { exam: asked('exam'), institution: asked('institution') }, actor, context.locals.now);
  if (!shown.ok) return context.rewrite(localised('/403', locale));
  if (!isFileFormat(format) || !shown.value) return context.rewrite(localised('/404', locale));
  const { beliefs, named, chosen, exam } = shown.value;
  const domain = asked('domain');
  const groups = (await byClause(beliefs, t)).filter((group) => domain === undefined || group.domain === domain);
  const rows = groups.flatMap(({ words, domain: field, lines }) =>
    lines.flatMap((line) => [
      [
        field ? t(`registry.domain-${field}`) : '',
        words,
        line.itemId,
        line.label,
        chosen ? namedIn(locale, chosen) : t('measures.allInstitutions'),
        line.told.n,
        line.told.chosen,
      ],
      ...(named.length < 2 ? [] : named).map((part): (string | number)[] => {
        const told = line.parts.find(({ id }) => id === part.id)?.told;
        return [
          field ? t(`registry.domain-${field}`) : '',
          words,
          line.itemId,
          line.label,
          namedIn(locale, part),
          told?.n ?? t('measures.partHidden'),
          told?.chosen ?? t('measures.partHidden'),
        ];
      }),
    ]),
  );
  const head = [
    t('measures.domain'),
    t('measures.clause'),
    t('measures.question'),
    t('measures.belief'),
    t('measures.byPart'),
    t('measures.n'),
    t('measures.chosen'),
  ];
  return fileAnswer([head, ...rows], { format, plain: `misconceptions-${exam}`, named: `${t('measures.misName')}-${exam}` });
};
