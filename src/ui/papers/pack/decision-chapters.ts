import type { PackChapters, PackDecision, PackGap } from '#domain/reporting/pack/content.ts';
import { showShare } from '#i18n/shares.ts';
import type { Translate } from '#i18n/t.ts';
import type { PaperLine } from '../paper.ts';
import { type BookChapter, cellOf } from './book.ts';
import { bookWords } from './book-words.ts';

const whatWords = ({ kind, detail, requirement, policy, topic, issuer }: PackDecision, t: Translate): string => {
  const words = bookWords(t);
  const asked = requirement ? words.of(requirement) : t('decisions.allOf', { policy: policy ? words.of(policy) : '' });
  const learnt = { topic: topic ? words.of(topic) : '', issuer: issuer ?? '' };
  if (kind === 'exemption') return t(detail === 'credited' ? 'decisions.credited' : 'decisions.exempted', { requirement: asked });
  if (kind === 'extension')
    return t(detail === 'validity' ? 'decisions.extends-validity' : 'decisions.extends-due', { requirement: asked });
  if (kind === 'leave') return t('decisions.onLeave');
  if (kind === 'agreement') return t('decisions.agreed', learnt);
  return t(detail === 'certification' ? 'decisions.certified' : 'decisions.recognised', learnt);
};

const whomWords = ({ whom }: PackDecision, t: Translate): string => {
  if (whom === 'everybody') return t('packBook.everybody');
  return 'person' in whom ? whom.person : whom.unit[t.locale];
};

export const decisionsChapter = ({ decisions }: PackChapters['decisions'], t: Translate): BookChapter => {
  const words = bookWords(t);
  const withdrawn = ({ withdrawnOn, withdrawnReason }: PackDecision): PaperLine[] =>
    withdrawnOn === null
      ? []
      : [{ text: t('packBook.withdrawnLine', { day: words.day(withdrawnOn), reason: withdrawnReason ?? '' }), tone: 'missing' }];
  return {
    id: 'decisions',
    title: t('packBook.chapter-decisions'),
    sheet: t('packBook.decision'),
    notes: decisions.length === 0 ? [t('packBook.none')] : [],
    tables:
      decisions.length === 0
        ? []
        : [
            {
              caption: null,
              heads: [t('packBook.whom'), t('packBook.decision'), t('packBook.days'), t('packBook.why')],
              shares: [0.15, 0.29, 0.23, 0.33],
              rows: decisions.map((one) => [
                cellOf(whomWords(one, t)),
                [{ text: whatWords(one, t) }, { text: t(`decisions.standing-${one.standing}`), tone: 'quiet' as const }],
                cellOf(words.span(one.fromOn, one.untilOn)),
                [
                  { text: one.reason },
                  ...(one.basis === null ? [] : [{ text: one.basis, tone: 'quiet' as const }]),
                  {
                    text: t('packBook.decidedBy', { by: one.by ? words.of(one.by) : t('packBook.system'), day: words.day(one.recordedOn) }),
                    tone: 'quiet' as const,
                  },
                  ...withdrawn(one),
                ],
              ]),
            },
          ],
  };
};

export const standingChapter = ({ people, requirements }: PackChapters['standing'], t: Translate): BookChapter => {
  const words = bookWords(t);
  return {
    id: 'standing',
    title: t('packBook.chapter-standing'),
    sheet: t('packBook.requirement'),
    notes: [t('packBook.standingNote', { people })],
    tables:
      requirements.length === 0
        ? []
        : [
            {
              caption: null,
              heads: (['requirement', 'bound', 'met', 'inTime', 'late', 'aside', 'share'] as const).map((key) => t(`packBook.${key}`)),
              shares: [0.34, 0.1, 0.1, 0.1, 0.13, 0.13, 0.1],
              rows: requirements.map((one) => [
                cellOf(words.of(one.title)),
                ...[one.bound, one.met, one.inTime].map((n) => cellOf(String(n))),
                one.late > 0 ? [{ text: String(one.late), tone: 'missing' as const }] : cellOf('0'),
                cellOf(`${one.exempt} / ${one.suspended}`),
                cellOf(one.bound === 0 ? '—' : showShare(one.met / one.bound, t.locale)),
              ]),
            },
          ],
  };
};

const doneLines = ({ letters, lastLetterOn, extendedUntil }: PackGap, t: Translate): PaperLine[] => {
  const words = bookWords(t);
  return [
    { text: letters > 0 ? t('packBook.lettersLine', { n: letters, day: words.day(lastLetterOn) }) : t('packBook.lettersNone') },
    ...(extendedUntil === null ? [] : [{ text: t('packBook.extendedLine', { day: words.day(extendedUntil) }) }]),
  ];
};

export const gapsChapter = ({ gaps, gapsLeftOut }: PackChapters['standing'], t: Translate): BookChapter => {
  const words = bookWords(t);
  return {
    id: 'gaps',
    title: t('packBook.chapter-gaps'),
    sheet: t('packBook.gap'),
    notes: [
      ...(gaps.length === 0 ? [t('packBook.none')] : []),
      ...(gapsLeftOut > 0 ? [t('packBook.gapsLeftOut', { n: gapsLeftOut })] : []),
    ],
    tables:
      gaps.length === 0
        ? []
        : [
            {
              caption: null,
              heads: [t('packBook.name'), t('packBook.requirement'), t('packBook.gap'), t('packBook.done')],
              shares: [0.22, 0.3, 0.2, 0.28],
              rows: gaps.map((one) => [
                [...words.person(one), ...(one.unit ? [{ text: words.of(one.unit), tone: 'quiet' as const }] : [])],
                cellOf(words.of(one.requirement)),
                [
                  {
                    text:
                      one.day === null
                        ? t(`matrix.state-${one.state}`)
                        : t('packBook.gapLine', { state: t(`matrix.state-${one.state}`), day: words.day(one.day) }),
                    tone: 'missing' as const,
                  },
                ],
                doneLines(one, t),
              ]),
            },
          ],
  };
};
