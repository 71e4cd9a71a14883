import type { Library } from './library.ts';
import type { ContentFault } from './outline.ts';
import { coursesOfTrack, examsOf } from './track-state.ts';

/** What a schema cannot see of certification tracks: names that lead nowhere, numbers without an authority, hours that no course gives. */
export const checkTracks = (library: Library, clauses: ReadonlySet<string>): ContentFault[] => {
  const orders = new Map<number, string>();
  return Object.entries(library.tracks).flatMap(([slug, track]) => {
    const faults: ContentFault[] = [];
    const say = (place: string, fault: string, cure: string) => faults.push({ file: `certifications/${slug}.yaml`, place, fault, cure });
    for (const id of track.basis)
      if (!clauses.has(id)) say('basis', `clause ${id} is not in the registry`, 'Name a clause of content/regulations');
    const other = orders.get(track.order);
    if (other !== undefined) say('order', `${other} has this place as well`, 'Give each track a place of its own');
    orders.set(track.order, slug);
    for (const { value: rules, source } of track.rules) {
      if (source !== 'platform default' && !clauses.has(source))
        say('source', `"${source}" names no authority`, 'Say "platform default", or name the clause that sets the numbers');
      if (!rules) continue;
      for (const exam of examsOf(rules))
        if (!library.exams[exam] && rules.courses.every(({ planned }) => planned === undefined))
          say('exam', `exam ${exam} does not exist`, 'Name an exam of content/exams');
      const courses = coursesOfTrack(track, rules);
      for (const { course, planned } of courses)
        if (!library.courses[course] && !planned)
          say(
            course,
            'the course is not published and has no planned title',
            'Name a course of content/courses, or give its code and title under planned',
          );
      for (const held of rules.holds.flat())
        if (!library.tracks[held] || held === slug) say('holds', `track ${held} cannot be held before this one`, 'Name another track');
      const given = rules.courses.map(({ course }) => library.courses[course]?.course.minutes);
      const sum = given.reduce<number>((total, minutes = 0) => total + minutes, 0);
      if (given.length > 0 && given.every((minutes) => minutes !== undefined) && sum < rules.minutes)
        say(
          'minutes',
          `its courses give ${sum} minutes of ${rules.minutes}`,
          'Ask no more hours than the courses give, or name a further course',
        );
    }
    return faults;
  });
};
