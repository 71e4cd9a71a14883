import type { PackChapters, PackProject } from '#domain/reporting/pack/content.ts';
import type { Translate } from '#i18n/t.ts';
import type { PaperLine } from '../paper.ts';
import { type BookChapter, cellOf } from './book.ts';
import { bookWords } from './book-words.ts';

const titled = ({ number, title }: PackProject, t: Translate): PaperLine[] => [{ text: title[t.locale] }, { text: number, tone: 'number' }];

const lacking = ({ team }: PackProject, t: Translate): PaperLine[] => {
  const words = bookWords(t);
  const lines = team
    .filter(({ missing }) => missing.length > 0)
    .map(({ name, roles, missing }) => ({
      text: t('packBook.lackedLine', {
        name,
        roles: words.join([...new Set(roles)].map((role) => t(`projects.role-${role}`))),
        missing: words.join(missing.map(words.of)),
      }),
      tone: 'missing' as const,
    }));
  return lines.length > 0 ? lines : [{ text: '—' }];
};

export const projectsChapter = ({ projects }: PackChapters['projects'], t: Translate): BookChapter => {
  const words = bookWords(t);
  const team = ({ team: all }: PackProject) =>
    all.length === 0
      ? t('packBook.teamNobody')
      : t('packBook.teamLine', { n: all.length, complete: all.filter(({ missing }) => missing.length === 0).length });
  return {
    id: 'projects',
    title: t('packBook.chapter-projects'),
    sheet: t('packBook.project'),
    notes: projects.length === 0 ? [t('packBook.none')] : [t('packBook.basis-team')],
    tables:
      projects.length === 0
        ? []
        : [
            {
              caption: null,
              heads: [t('packBook.project'), t('packBook.approvedOn'), t('packBook.team'), t('packBook.lacked'), t('packBook.evidence')],
              shares: [0.24, 0.15, 0.17, 0.24, 0.2],
              rows: projects.map((one) => [
                titled(one, t),
                cellOf(words.day(one.approvedOn)),
                cellOf(team(one)),
                lacking(one, t),
                cellOf(...one.statements.map(({ code, asOf }) => t('packBook.statementLine', { code, day: words.day(asOf) }))),
              ]),
            },
          ],
  };
};

/** 清单活动: those of the approved projects that are on the list, and where their registration stands. */
export const listedChapter = ({ projects }: PackChapters['projects'], t: Translate): BookChapter => {
  const words = bookWords(t);
  const listed = projects.flatMap((one) => (one.listed === null ? [] : [{ ...one, listed: one.listed }]));
  return {
    id: 'listed',
    title: t('packBook.chapter-listed'),
    sheet: t('packBook.chapter-listed'),
    notes: listed.length === 0 ? [t('packBook.none')] : [],
    tables:
      listed.length === 0
        ? []
        : [
            {
              caption: null,
              heads: [
                t('packBook.project'),
                t('packBook.listedWhat'),
                t('packBook.approvedOn'),
                t('packBook.registered'),
                t('packBook.followUp'),
              ],
              shares: [0.26, 0.29, 0.15, 0.15, 0.15],
              rows: listed.map((one) => [
                titled(one, t),
                cellOf(t('packBook.listedN', { n: one.listed.slice('KJ-L'.length) })),
                cellOf(words.day(one.approvedOn)),
                one.registeredOn === null
                  ? [{ text: t('packBook.notRegistered'), tone: 'missing' as const }]
                  : cellOf(words.day(one.registeredOn)),
                cellOf(words.day(one.followUpOn)),
              ]),
            },
          ],
  };
};
