import type { ProjectDomain } from '../projects/nature.ts';
import type { CommitteeRole } from './committee.ts';

// The tracks of content/certifications by the field they are for. Which certificate a meeting looks at is a platform default: no rule asks for one.
const byDomain: Partial<Record<ProjectDomain, string>> = {
  medicine: 'medical',
  'life-science': 'life-science',
  ai: 'ai',
  animals: 'animals',
};

/**
 * The certification tracks of which one is enough for somebody at a meeting about a field: that of the field once one may enrol in it, else the
 * general one; for a lay member their own, or the general one.
 */
export const tracksFor = (role: CommitteeRole, domain: ProjectDomain | null, open: ReadonlySet<string>): readonly string[] => {
  if (role === 'lay') return ['lay', 'member'];
  const own = domain === null ? undefined : byDomain[domain];
  return own !== undefined && open.has(own) ? [own] : ['member'];
};
