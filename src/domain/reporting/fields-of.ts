import type { RequirementRule } from '../content/policy.ts';
import { type Domain, domains } from '../content/registry.ts';

/** The fields of research that a requirement is made for, by the projects it asks about; one that asks about none is general. */
export const fieldsOf = ({ audience = [] }: Pick<RequirementRule, 'audience'>): Domain[] => {
  const named = new Set<Domain>(
    audience.flatMap((group) => [...(group.domains ?? []), ...(group.traits?.includes('animals') ? (['animals'] as const) : [])]),
  );
  return named.size === 0 ? ['general'] : domains.filter((domain) => named.has(domain));
};
