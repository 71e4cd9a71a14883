import type { Library } from './library.ts';
import type { ContentFault } from './outline.ts';

/** What a schema cannot see of the forms before and after a course: a course that is not there, sources that lead nowhere. */
export const checkMeasures = (library: Library, clauses: ReadonlySet<string>): ContentFault[] =>
  Object.entries(library.measures).flatMap(([slug, { course, forms }]) => {
    const faults: ContentFault[] = [];
    const say = (place: string, fault: string, cure: string) => faults.push({ file: `measures/${slug}.yaml`, place, fault, cure });
    if (course !== slug) say('course', `it is about ${course}`, 'Name the file after the course');
    if (!library.courses[course]) say('course', `course ${course} does not exist`, 'Name a course of content/courses');
    for (const { id, sources } of Object.values(forms).flatMap(({ knowledge, recognition }) => [...knowledge, recognition]))
      for (const source of sources)
        if (source.startsWith('clause:') && !clauses.has(source.slice('clause:'.length)))
          say(id, `${source} is not in the registry`, 'Name a clause of content/regulations');
    return faults;
  });
