import { expect, test } from 'vitest';
import type { Actor, Role } from '#domain/auth/permission.ts';
import { translator } from '#i18n/t.ts';
import { adminLinksOf } from '#ui/components/admin-links.ts';

const holding = (role: Role): Actor => ({
  kind: 'person',
  personId: 'p',
  accountId: 'a',
  name: '演示',
  grants: [{ role, institutionId: null, unitId: null }],
});

test('the links of one group stand together, and each address once', () => {
  const links = adminLinksOf(holding('platform_administrator'), translator('en'));
  const groups = links.map(({ group }) => group);
  expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual([...new Set(groups)]);
  expect(new Set(links.map(({ href }) => href)).size).toBe(links.length);
});

test('somebody who only reads sees no link to what only those who write may open', () => {
  const read = adminLinksOf(holding('auditor'), translator('en')).map(({ href }) => href);
  expect(read).toContain('/en/admin/log');
  expect(read).not.toContain('/en/admin/policies');
});

test('whoever looks after a unit sees no link to what belongs to whole institutions', () => {
  const at = (unitId: string | null): string[] => {
    const grants = [{ role: 'training_administrator' as const, institutionId: 'i', unitId }];
    return adminLinksOf({ kind: 'person', personId: 'p', accountId: 'a', name: '演示', grants }, translator('en')).map(({ href }) => href);
  };
  const whole = ['/en/admin/imports', '/en/admin/webhooks', '/en/admin/certifications'];
  expect(at(null)).toEqual(expect.arrayContaining(whole));
  for (const href of whole) expect(at('u')).not.toContain(href);
  expect(at('u')).toContain('/en/admin/matrix');
});
