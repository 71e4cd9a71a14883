import type { APIContext } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { CoverageQuestion } from '#domain/reporting/coverage-question.ts';
import { lateParts } from '#domain/reporting/tally.ts';
import { localised } from '#i18n/address.ts';
import { showDay } from '#i18n/dates.ts';
import { overseenBy } from '#queries/reporting/oversight-page.ts';
import { namedIn } from '#ui/components/named-in.ts';
import { fieldKey } from '#ui/coverage/coverage-lines.ts';
import { coverageSheet } from '#ui/sheets/coverage-sheet.ts';
import { type FileFormat, fileAnswer } from '#ui/sheets/file-answer.ts';

/** What the pages of oversight show, as a file: of one institution where the address names one. */
export const oversightFile = async (context: APIContext, format: FileFormat): Promise<Response> => {
  const actor = await requirePermission(context, 'oversight.read');
  if (actor instanceof Response) return actor;
  const { db, readings, now, t, locale } = context.locals;
  const question = CoverageQuestion.parse(Object.fromEntries(context.url.searchParams));
  const institutions = (await overseenBy(db, actor)).filter(({ id }) => question.institution === undefined || id === question.institution);
  if (institutions.length === 0) return context.rewrite(localised('/404', locale));
  const page = await readings.oversightPage({ institutions, question, now });
  const { day, chosen, ageing } = page;
  const requirements = chosen ? [chosen] : page.requirements;
  const rows = coverageSheet(
    [
      [t('coverage.day'), showDay(day, locale)],
      [t('coverage.requirement'), chosen?.rule.title[locale] ?? t('matrix.anyRequirement')],
      ...(ageing ? lateParts.map((part) => [t(`coverage.late-${part}`), String(ageing[part])]) : [[t('oversight.ageingHidden')]]),
      [t('oversight.howSmall')],
    ],
    [
      { group: t('coverage.total'), lines: [{ label: '', told: page.total }] },
      {
        group: t('oversight.byInstitution'),
        lines: page.institutions.map(({ institution, told }) => ({ label: namedIn(locale, institution), told })),
      },
      {
        group: t('coverage.byRequirement'),
        lines: page.byRequirement.map(({ requirement, told }) => ({ label: requirement.rule.title[locale], told })),
      },
      { group: t('coverage.byField'), lines: page.byField.map(({ field, told }) => ({ label: t(fieldKey(field)), told })) },
      ...page.institutions.map(({ institution, cells }) => ({
        group: t('oversight.compareGroup', { institution: namedIn(locale, institution) }),
        lines: cells.map((told, i) => ({ label: requirements[i]?.rule.title[locale] ?? '', told })),
      })),
      { group: t('coverage.trend'), lines: page.trend.map((point) => ({ label: point.day, told: point.told })) },
    ],
    t,
  );
  return fileAnswer(rows, { format, plain: `oversight-${day}`, named: `${t('oversight.fileName')}-${day}` });
};
