import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '#domain/auth/permission.ts';
import { mayInOwnRight, mayOnProject, type ProjectPlace } from '#domain/projects/access.ts';

const as = (personId: string, role: Role): Actor => ({
  kind: 'person',
  personId,
  accountId: personId,
  name: personId,
  grants: [{ role, institutionId: role === 'learner' ? null : 'home', unitId: null }],
});
const place: ProjectPlace = { institutionId: 'home', leads: ['lead'], proxies: ['helper'] };

describe('a project', () => {
  it('is looked after by the investigator who leads it, and by no other investigator', () => {
    expect(mayOnProject(as('lead', 'principal_investigator'), 'projects.manage', place)).toBe(true);
    expect(mayOnProject(as('other', 'principal_investigator'), 'projects.manage', place)).toBe(false);
    expect(mayOnProject(as('lead', 'learner'), 'projects.manage', place)).toBe(false);
  });

  it('is looked after for a lead by whom the lead named, who does no more than that', () => {
    const helper = as('helper', 'learner');
    for (const permission of ['projects.read', 'projects.manage', 'clearances.ask'] as const)
      expect(mayOnProject(helper, permission, place)).toBe(true);
    for (const permission of ['people.read', 'exchanges.manage', 'requirements.manage'] as const)
      expect(mayOnProject(helper, permission, place)).toBe(false);
    expect(mayInOwnRight(helper, 'projects.manage', place)).toBe(false);
  });

  it('is read by an auditor of its institution, who changes nothing, and by none of another', () => {
    const auditor = as('auditor', 'auditor');
    expect(mayOnProject(auditor, 'projects.read', place)).toBe(true);
    expect(mayOnProject(auditor, 'projects.manage', place)).toBe(false);
    expect(mayOnProject(auditor, 'projects.read', { ...place, institutionId: 'elsewhere' })).toBe(false);
  });
});
