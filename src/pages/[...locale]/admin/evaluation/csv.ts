import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { dimensions } from '#domain/assessment/evaluation/measure.ts';
import { placesWhere } from '#domain/auth/permission.ts';
import { localised } from '#i18n/address.ts';
import { evaluationOf } from '#queries/assessment/evaluation-of.ts';
import { coursesNow } from '#queries/assessment/evaluation-page.ts';
import { fileAnswer } from '#ui/sheets/file-answer.ts';

export const prerender = false;

const head = [
  'course',
  'version',
  'level',
  'minutes',
  'lessons',
  'practice_minutes',
  'exam',
  'test_out',
  'dimension',
  'n',
  'pre',
  'post',
  'sd_pre',
  'sd_post',
  'change',
  'change_from',
  'change_to',
  'd_av',
  'gain_norm',
  'n_delayed',
  'retention',
];
const round = (value: number | null | undefined): string => (value === null || value === undefined ? '' : value.toFixed(4));

/** How each course is made and what it changed, a line for each outcome, over all institutions: for whoever studies which design works. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'measures.read');
  if (actor instanceof Response) return actor;
  const { db, t, locale } = context.locals;
  if (placesWhere(actor, 'measures.read') !== 'everywhere') return context.rewrite(localised('/403', locale));
  const rows = await Promise.all(
    (await coursesNow(db)).map(async ({ slug, course }) => {
      const practice = course.lessons.filter(({ segment }) => segment === 'practise').reduce((sum, { minutes }) => sum + minutes, 0);
      const design = [
        slug,
        course.version,
        course.level,
        course.minutes,
        course.lessons.length,
        practice,
        course.exam === null ? 'no' : 'yes',
        course.testOut ? 'yes' : 'no',
      ];
      const evaluation = await evaluationOf(db, slug, null);
      return dimensions.map((dimension) => {
        const told = evaluation[dimension];
        if (told.few) return [...design, dimension, ...Array.from({ length: head.length - design.length - 1 }, () => '')];
        const { n, pre, post, change, effect, gain, delayed } = told;
        return [
          ...design,
          dimension,
          n,
          ...[pre.mean, post.mean, pre.sd, post.sd, change.mean, change.from, change.to, effect, gain?.mean].map(round),
          delayed?.n ?? '',
          round(delayed?.retention),
        ];
      });
    }),
  );
  return fileAnswer([head, ...rows.flat()], { format: 'csv', plain: 'courses', named: t('measures.designName') });
};
