import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

/** A decision as its words need it. */
export type DecisionShown = {
  kind: 'exemption' | 'extension' | 'leave' | 'agreement' | 'recognition';
  detail: string | null;
  personId: string | null;
  unitId: string | null;
  policy: string | null;
  requirement: string | null;
  topic: string | null;
  issuer: string | null;
  fromOn: PlainDate;
  untilOn: PlainDate | null;
};
type Called = ReadonlyMap<string, Bilingual>;
export type DecisionNamesShown = Record<'person' | 'unit' | 'course' | 'policy' | 'requirement', Called>;

/** What a topic is called: the title of the course that bears its name, else its own. */
export const topicWords = (topic: string | null, { course }: Pick<DecisionNamesShown, 'course'>, t: Translate): string =>
  course.get(topic ?? '')?.[t.locale] ?? topic ?? '';

/** Which requirement a decision is about, or that it is all of a policy. */
const requirementWords = ({ policy, requirement }: DecisionShown, names: DecisionNamesShown, t: Translate): string => {
  const id = policy ?? '';
  if (requirement === null) return t('decisions.allOf', { policy: names.policy.get(id)?.[t.locale] ?? id });
  return names.requirement.get(`${id}/${requirement}`)?.[t.locale] ?? requirement;
};

/** What was decided, in a line. */
export const decisionWords = (one: DecisionShown, names: DecisionNamesShown, t: Translate): string => {
  const learnt = () => ({ topic: topicWords(one.topic, names, t), issuer: one.issuer ?? '' });
  switch (one.kind) {
    case 'exemption':
      return t(one.detail === 'credited' ? 'decisions.credited' : 'decisions.exempted', { requirement: requirementWords(one, names, t) });
    case 'extension':
      return t(one.detail === 'validity' ? 'decisions.extends-validity' : 'decisions.extends-due', {
        requirement: requirementWords(one, names, t),
      });
    case 'leave':
      return t('decisions.onLeave');
    case 'agreement':
      return t('decisions.agreed', learnt());
    case 'recognition':
      return t(one.detail === 'certification' ? 'decisions.certified' : 'decisions.recognised', learnt());
  }
};

/** Its days, in words. */
export const daysWords = ({ kind, fromOn, untilOn }: DecisionShown, t: Translate): string => {
  const from = showDay(fromOn, t.locale);
  const until = untilOn === null ? null : showDay(untilOn, t.locale);
  if (kind === 'recognition') return until === null ? t('decisions.learnt', { from }) : t('decisions.learntUntil', { from, until });
  if (until === null) return t('decisions.since', { from });
  return kind === 'extension' ? t('decisions.moves', { from, until }) : t('decisions.span', { from, until });
};

/** Whom it is about, in words. */
export const whomWords = ({ personId, unitId }: DecisionShown, names: DecisionNamesShown, t: Translate): string =>
  personId !== null
    ? (names.person.get(personId)?.[t.locale] ?? t('log.unnamed'))
    : unitId !== null
      ? (names.unit.get(unitId)?.[t.locale] ?? t('log.unnamed'))
      : t('decisions.everybody');

export const standingBadge = { 'in-force': 'valid', 'to-come': 'open', ended: 'expired', withdrawn: 'revoked' } as const;
