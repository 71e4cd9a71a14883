import type { Bilingual } from '#domain/shared/locale.ts';
import type { Translate } from '#i18n/t.ts';
import { topicWords } from './decision-words.ts';

type Called = ReadonlyMap<string, Bilingual>;
type Requirement = { policy: string; rule: { id: string; title: Bilingual } };

/** Requirements as choices, by title. */
export const requirementChoices = (requirements: readonly Requirement[], t: Translate) =>
  requirements.map(({ policy, rule }) => ({ value: `${policy}/${rule.id}`, label: rule.title[t.locale] }));

/** The same, and each policy as a whole where it asks several things. */
export const extensionChoices = (requirements: readonly Requirement[], policies: Called, t: Translate) => {
  const each = requirementChoices(requirements, t);
  const whole = [...Map.groupBy(requirements, ({ policy }) => policy)]
    .filter(([, asked]) => asked.length > 1)
    .map(([policy]) => ({ value: `${policy}/*`, label: t('decisions.allOf', { policy: policies.get(policy)?.[t.locale] ?? policy }) }));
  return [...each, ...whole];
};

/** What may have been learnt elsewhere, each with the requirements it is for. */
export const learnableChoices = (
  all: readonly { kind: string; topic: string; for: readonly Bilingual[] }[],
  names: { course: Called },
  t: Translate,
) =>
  all.map(({ kind, topic, for: requirements }) => ({
    value: `${kind}:${topic}`,
    label: t('decisions.learntFor', {
      what: topicWords(topic, names, t),
      requirements: requirements.map((title) => title[t.locale]).join(t.locale === 'en' ? ', ' : '、'),
    }),
  }));
