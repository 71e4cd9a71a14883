import type { Locale } from '#domain/shared/locale.ts';

/** Where a file of content is seen, without the language: a lesson on its page, a clause on that of its document. Null: on no page of its own. */
const addressOf = (path: string): string | null => {
  const [room, slug = '', name = ''] = path.replace(/(\.(zh-CN|en))?\.(mdoc|yaml)$/, '').split('/');
  if (room === 'courses') return name === 'course' ? `/courses/${slug}` : `/courses/${slug}/${name}`;
  if (room === 'policies') return `/policies/${slug}`;
  if (room === 'regulations' || room === 'cases' || room === 'polls') return `/${room}/${slug}`;
  if (path === 'newsroom/whom-to-ask.yaml') return '/newsroom';
  if (room === 'newsroom') return `/newsroom/${slug}`;
  if (room === 'certifications') return `/certifications/${slug}`;
  if (path === 'outreach/series.yaml' || path === 'outreach/home.yaml') return '/';
  if (room === 'outreach') return `/pieces/${slug}`;
  return { 'glossary.yaml': '/glossary', 'evidence.yaml': '/evidence', 'topics.yaml': '/regulations/topics' }[path] ?? null;
};

/** The page that shows a file; in the language of the file, or of the editor where it has none. Questions of exams are shown on no page. */
export const previewPath = (path: string, editor: Locale): string | null => {
  const address = addressOf(path);
  const locale = path.endsWith('.en.mdoc') ? 'en' : path.endsWith('.zh-CN.mdoc') ? 'zh-CN' : editor;
  return address !== null && locale === 'en' ? `/en${address === '/' ? '' : address}` : address;
};
