import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkTracks } from '#domain/content/check-tracks.ts';
import { readLibrary } from '#domain/content/library.ts';
import { Track } from '#domain/content/track.ts';
import { optionsOpen, trackState } from '#domain/content/track-state.ts';
import { readContentFiles } from '#ports/content-files.ts';

const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../../content', import.meta.url))));
const { tracks } = library;
const day = '2026-12-01';
const published = { courses: new Set(Object.keys(library.courses)), exams: new Set(Object.keys(library.exams)), tracks };
const stateOf = (slug: string, given = published, on = day) => {
  const track = tracks[slug];
  if (!track) throw new Error(`There is no track ${slug}.`);
  return trackState(track, given, on);
};
const clauses = new Set(Object.values(library.regulations).flatMap((one) => one.clauses.map(({ id }) => id)));

describe('the certification tracks', () => {
  it('are ten, each in a place of its own', () => {
    expect(Object.keys(tracks)).toHaveLength(10);
    expect(new Set(Object.values(tracks).map(({ order }) => order)).size).toBe(10);
  });

  it('for members and for lay and external members are open, the others drafts that say what they lack', () => {
    const open = Object.keys(tracks).filter((slug) => stateOf(slug).is === 'open');
    expect(open.sort()).toEqual(['lay', 'member']);
    expect(stateOf('ai')).toMatchObject({ is: 'draft', lacks: expect.arrayContaining(['rec-211']) });
  });

  it('close again where a course is not published, and are none before their first day', () => {
    const courses = new Set([...published.courses].filter((slug) => slug !== 'rec-201'));
    expect(stateOf('member', { ...published, courses })).toMatchObject({ is: 'draft', lacks: ['rec-201'] });
    expect(stateOf('member', published, '2026-11-24')).toMatchObject({ is: 'draft', rules: undefined });
    const lay = tracks.lay;
    expect(lay && optionsOpen(lay, courses)).toEqual([]);
    expect(lay && optionsOpen(lay, published.courses).map(({ id }) => id)).toEqual(['voting']);
  });

  it('wait for a track that has to be held first', () => expect(stateOf('re-review')).toMatchObject({ is: 'draft' }));

  it('are never named a licence or qualification', () => {
    const named = (title: { 'zh-CN': string; en: string }) => Track.safeParse({ ...tracks.member, title }).success;
    expect(named({ 'zh-CN': '委员（通用）', en: 'Member, general' })).toBe(true);
    expect(named({ 'zh-CN': '委员资格证', en: 'Member' })).toBe(false);
    expect(named({ 'zh-CN': '委员', en: 'Licence for members' })).toBe(false);
  });

  it('name an authority for their numbers: platform default, or a clause that is there', () => {
    const { member } = tracks;
    if (!member) throw new Error('There is no general track.');
    const sourced = (source: string) =>
      checkTracks({ ...library, tracks: { member: { ...member, rules: member.rules.map((one) => ({ ...one, source })) } } }, clauses);
    expect(sourced('platform default')).toEqual([]);
    expect(sourced('KJ-08')).toEqual([]);
    expect(new Set(sourced('somebody said so').map(({ place }) => place))).toEqual(new Set(['source']));
  });

  it('ask no more hours than their courses give, and no course that nobody planned', () => {
    const { member } = tracks;
    const rules = member?.rules[0]?.value;
    if (!member || !rules) throw new Error('There is no general track.');
    const changed = (value: Partial<typeof rules>) =>
      checkTracks(
        {
          ...library,
          tracks: { member: { ...member, rules: [{ from: day, source: 'platform default', value: { ...rules, ...value } }] } },
        },
        clauses,
      ).map(({ place }) => place);
    expect(changed({ minutes: 451 })).toEqual(['minutes']);
    expect(changed({ courses: [{ course: 'nobody-wrote-it' }] })).toEqual(['nobody-wrote-it']);
    expect(changed({ holds: [['member']] })).toEqual(['holds']);
  });
});
