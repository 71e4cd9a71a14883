import type { RequirementRule } from '#domain/content/policy.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { Translate } from '#i18n/t.ts';

/** Whom a requirement is about, in words; empty where it is about everybody whom the policy covers. */
export const audienceWords = ({ audience = [] }: RequirementRule, unitNames: ReadonlyMap<string, Bilingual>, t: Translate): string => {
  const [comma, semicolon] = t.locale === 'en' ? [', ', '; '] : ['、', '；'];
  return audience
    .map((group) =>
      [
        group.people && [t('policies.peopleNamed', { n: group.people.length })],
        group.units?.map((id) => unitNames.get(id)?.[t.locale] ?? id),
        group.positions?.map((one) => t(`account.position-${one}`)),
        group.projectRoles?.map((one) => t(`projects.role-${one}`)),
        group.committeeRoles?.map((one) => t(`committees.role-${one}`)),
        group.contracts?.map((one) => t(`account.contract-${one}`)),
        group.compulsory && [t('policies.compulsoryClass')],
        group.domains?.map((one) => t(`projects.domain-${one}`)),
        group.traits?.map((one) => t(`projects.trait-${one}`)),
        group.joins && [t(`policies.joins-${group.joins}`)],
        group.listed && [t('policyForm.listedOnly')],
      ]
        .flatMap((words) => (words ? [words.join(comma)] : []))
        .join(semicolon),
    )
    .filter(Boolean)
    .join(semicolon);
};
