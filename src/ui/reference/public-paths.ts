import { getCollection } from 'astro:content';
import { everyLesson } from '../markdoc/course-view.ts';

const fixed = [
  '/',
  '/explain',
  '/explain/notes',
  '/talk/hearings',
  '/talk/pool',
  '/decide',
  '/talk',
  '/talk/topics',
  '/talk/questions',
  '/talk/concerns',
  '/talk/moderation',
  '/visit',
  '/events',
  '/guidance',
  '/certifications',
  '/newsletter',
  '/courses',
  '/cases',
  '/regulations',
  '/regulations/topics',
  '/regulations/timeline',
  '/regulations/seven-activities',
  '/policies',
  '/readers',
  '/glossary',
  '/evidence',
  '/debts',
  '/about',
  '/accessibility',
  '/corrections',
  '/privacy',
  '/verify',
  '/polls',
  '/polls/why',
  '/data',
  '/newsroom',
  '/societies',
];

/** Every page that anybody may find, without language: what the sitemap lists. */
export const publicPaths = async (): Promise<string[]> => {
  const slugs = async (collection: 'courses' | 'cases' | 'regulations' | 'policies' | 'pieces' | 'series' | 'polls' | 'newsroom') =>
    (await getCollection(collection)).map(({ id }) => `/${collection}/${id}`);
  const lessons = (await everyLesson()).map(({ course, lesson }) => `/courses/${course}/${lesson}`);
  const found = await Promise.all(
    (['courses', 'cases', 'regulations', 'policies', 'pieces', 'series', 'polls', 'newsroom'] as const).map(slugs),
  );
  const classrooms = (await getCollection('courses')).map(({ id }) => `/courses/${id}/classroom`);
  const topics = (await getCollection('topics')).map(({ id }) => `/regulations/topics/${id}`);
  const tracks = (await getCollection('tracks')).map(({ id }) => `/certifications/${id}`);
  const notes = (await getCollection('notes')).map(({ id }) => `/explain/notes/${id}`);
  return [...new Set([...fixed, ...found.flat(), ...topics, ...tracks, ...notes, ...lessons, ...classrooms])].sort();
};
