import { fileURLToPath } from 'node:url';
import { publishEditions } from '#commands/content/publish-editions.ts';
import type { Database } from '#db/client.ts';
import { emptyLibrary, type Library, readLibrary } from '#domain/content/library.ts';
import { Policy } from '#domain/content/policy.ts';
import { readContentFiles } from '#ports/content-files.ts';

const words = (zh: string, en: string) => ({ 'zh-CN': `${zh}（演示）`, en: `${en} (demo)` });
const grace = { days: 30, rights: words('可以继续已开始的工作', 'Work already begun may go on') };

const rule = (id: string, given: Record<string, unknown>) => ({
  id,
  title: words(`要求 ${id}`, `Requirement ${id}`),
  why: words('测速用', 'For measuring'),
  due: { daysAfterTrigger: 30 },
  validMonths: 36,
  basis: ['KJ-13'],
  platformDefault: ['due', 'validMonths'],
  ...given,
});

const edition = (from: string, requirements: unknown[]) => ({
  version: `${from.slice(0, 4)}.1`,
  from,
  change: 'material',
  requirements,
});
const policy = (name: string, editions: unknown[]) =>
  Policy.parse({ title: words(name, name), publisher: words('城市', 'City'), publishedBy: 'authority', editions });

const joining = (days: number) => [
  rule('foundations', { trigger: 'onboarding', course: 'gen-101', due: { daysAfterTrigger: days }, renewalDays: 60 }),
  rule('data', {
    trigger: 'onboarding',
    course: 'city-data',
    validMonths: 24,
    renewalDays: 60,
    grace,
    audience: [{ positions: ['researcher', 'clinician', 'management'] }],
  }),
  rule('safety', {
    trigger: 'onboarding',
    course: 'city-safety',
    validMonths: null,
    satisfiedBy: { anyOf: [{ course: 'city-safety' }, { topic: 'safety' }] },
  }),
];

const onProjects = [
  rule('project-foundations', { trigger: 'project', course: 'gen-101', due: { before: 'joining' } }),
  rule('animals', { trigger: 'project', course: 'city-animals', due: { before: 'joining' }, audience: [{ traits: ['animals'] }] }),
  rule('participants', {
    trigger: 'project',
    course: 'city-participants',
    audience: [{ traits: ['human-participants'] }, { domains: ['medicine'] }],
    validMonths: 24,
    grace,
  }),
  rule('listed', { trigger: 'project', course: 'city-listed', audience: [{ listed: true }] }),
  rule('lead', {
    trigger: 'project',
    course: 'city-data',
    projectRoles: ['lead'],
    satisfiedBy: { hours: 3, topic: 'ethics', courses: ['gen-101', 'city-data'], withinMonths: 36 },
  }),
];

/** What the city asks: of newcomers, of everybody on projects, each year, and in a campaign. */
const policies = {
  'city-joining': policy('city-joining', [
    edition('2018-01-01', joining(60)),
    edition('2023-01-01', joining(45)),
    edition('2026-01-01', joining(30)),
  ]),
  'city-projects': policy('city-projects', [edition('2021-01-01', onProjects.slice(0, 3)), edition('2025-07-01', onProjects)]),
  'city-yearly': policy('city-yearly', [
    edition('2019-01-01', [
      rule('yearly', { trigger: 'periodic', everyMonths: 12, course: 'city-yearly', validMonths: 13, due: { daysAfterTrigger: 45 } }),
    ]),
  ]),
  'city-campaign': policy('city-campaign', [
    edition('2026-10-08', [rule('case', { trigger: 'campaign', course: 'city-case', validMonths: 12, due: { on: '2026-12-20' } })]),
  ]),
};

export const courses = {
  'gen-101': 'GEN-101',
  'city-data': 'CTY-102',
  'city-safety': 'CTY-103',
  'city-animals': 'CTY-201',
  'city-participants': 'CTY-202',
  'city-listed': 'CTY-203',
  'city-yearly': 'CTY-301',
  'city-case': 'CTY-302',
} as const;
export type CityCourse = keyof typeof courses;

/** Publishes what the city teaches and asks: one real course under several names, and policies of its own. */
export const publishCity = async (db: Database, at: Date): Promise<void> => {
  const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));
  const real = library.courses['gen-101'];
  if (!real) throw new Error('The course gen-101 is missing: the city has nothing to teach.');
  const taught = Object.entries(courses).map(([slug, code]): [string, typeof real] => [
    slug,
    slug === 'gen-101' ? real : { ...real, course: { ...real.course, code, title: words(`课程 ${code}`, `Course ${code}`), exam: null } },
  ]);
  const bare: Library = { ...emptyLibrary(), courses: Object.fromEntries(taught) };
  const asked = Object.entries(policies).map(([slug, one]): [string, Library['policies'][string]] => [slug, { policy: one, words: {} }]);
  await publishEditions(db, { ...bare, policies: Object.fromEntries(asked) }, at);
};
