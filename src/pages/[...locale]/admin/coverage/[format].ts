import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { CoverageQuestion } from '#domain/reporting/coverage-question.ts';
import { toldExactly } from '#domain/reporting/small-numbers.ts';
import { ageingOf, lateParts, splitOf } from '#domain/reporting/tally.ts';
import { localised } from '#i18n/address.ts';
import { showDay, showInstant } from '#i18n/dates.ts';
import { unitsWithin } from '#queries/people/units-within.ts';
import { chosenWithin, withinFor } from '#queries/people/within.ts';
import { namedIn } from '#ui/components/named-in.ts';
import { namedWithin } from '#ui/components/named-within.ts';
import { fieldLine, requirementLine, unitLine } from '#ui/coverage/coverage-lines.ts';
import { coverageSheet } from '#ui/sheets/coverage-sheet.ts';
import { fileAnswer, isFileFormat } from '#ui/sheets/file-answer.ts';

export const prerender = false;

/** What the page of coverage shows, as a file. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'matrix.read');
  if (actor instanceof Response) return actor;
  const { db, readings, now, t, locale } = context.locals;
  const { format } = context.params;
  const question = CoverageQuestion.parse(Object.fromEntries(context.url.searchParams));
  const within = chosenWithin(await withinFor(db, actor, 'matrix.read'), question.institution);
  if (!isFileFormat(format) || !within) return context.rewrite(localised('/404', locale));
  const page = await readings.coveragePage({ within, question, now });
  const { day, knownAt, tallies, byRequirement, bindsNobody, byUnit, byField, trend, unit, chosen } = page;
  const ageing = ageingOf(tallies);
  const rows = coverageSheet(
    [
      [t('coverage.day'), showDay(day, locale)],
      [t('coverage.known'), showInstant(knownAt ?? now, locale)],
      [t('coverage.unit'), unit ? namedIn(locale, unit) : namedWithin(locale, within, await unitsWithin(db, within))],
      [t('coverage.requirement'), chosen?.rule.title[locale] ?? t('matrix.anyRequirement')],
      ...lateParts.map((part) => [t(`coverage.late-${part}`), String(ageing[part])]),
      ...(bindsNobody.length === 0 ? [] : [[t('coverage.bindsNobodyHead'), ...bindsNobody.map(({ rule }) => rule.title[locale])]]),
      [t('coverage.howCase')],
      [t('coverage.howBound')],
    ],
    [
      { group: t('coverage.total'), lines: [{ label: '', told: toldExactly(splitOf(tallies)) }] },
      { group: t('coverage.byRequirement'), lines: byRequirement.map((one) => requirementLine(one, t)) },
      { group: t('coverage.byUnit'), lines: byUnit.map((one) => unitLine(one, t)) },
      { group: t('coverage.byField'), lines: byField.map((one) => fieldLine(one, t)) },
      { group: t('coverage.trend'), lines: trend.map((point) => ({ label: point.day, told: toldExactly(splitOf(point.tallies)) })) },
    ],
    t,
  );
  return fileAnswer(rows, { format, plain: `coverage-${day}`, named: `${t('coverage.fileName')}-${day}` });
};
