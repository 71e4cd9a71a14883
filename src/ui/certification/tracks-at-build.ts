import { getCollection } from 'astro:content';
import type { Track } from '#domain/content/track.ts';
import { type TrackState, trackState } from '#domain/content/track-state.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';

export type TrackAtBuild = { slug: string; track: Track; state: TrackState };

/** Every track in order as it stands when the site is built, and what each thing that it names is called. */
export const tracksAtBuild = async () => {
  const courses = new Map((await getCollection('courses')).map(({ id, data }) => [id, data]));
  const exams = new Map((await getCollection('exams')).map(({ id, data }) => [id, data]));
  const found = await getCollection('tracks');
  const published = {
    courses: new Set(courses.keys()),
    exams: new Set(exams.keys()),
    tracks: Object.fromEntries(found.map(({ id, data }) => [id, data])),
  };
  // The page is made when the site is built; whoever enrols is told of today.
  const today = dayOf(new Date());
  const tracks = found
    .map(({ id, data }): TrackAtBuild => ({ slug: id, track: data, state: trackState(data, published, today) }))
    .sort((a, b) => a.track.order - b.track.order);
  const planned = new Map(
    tracks.flatMap(({ track }) =>
      [...track.rules.flatMap(({ value }) => value?.courses ?? []), ...track.options.flatMap((one) => one.courses)].flatMap((one) =>
        one.planned ? [[one.course, one.planned] as const] : [],
      ),
    ),
  );
  const codeOf = (slug: string) =>
    courses.get(slug)?.code ?? planned.get(slug)?.code ?? published.tracks[slug]?.title ?? slug.toUpperCase();
  const titleOf = (slug: string): Bilingual =>
    exams.get(slug)?.title ??
    courses.get(slug)?.title ??
    planned.get(slug)?.title ??
    published.tracks[slug]?.title ?? { 'zh-CN': slug, en: slug };
  return { tracks, courses, exams, titleOf, codeOf };
};
