import type { Library } from './library.ts';
import type { ContentFault } from './outline.ts';

/** What a schema cannot see of topics and of how documents follow one another: names that lead nowhere, topics without clauses, days in the wrong order. */
export const checkTopics = ({ topics, regulations }: Library): ContentFault[] => {
  const faults: ContentFault[] = [];
  const known = new Set<string>();
  const used = new Set<string>();
  for (const { id } of topics) {
    if (known.has(id))
      faults.push({ file: 'topics.yaml', place: id, fault: 'another topic has this id', cure: 'Give each topic its own id' });
    known.add(id);
  }

  for (const [slug, { clauses, effectiveOn, issuedOn, endedOn, supersededBy }] of Object.entries(regulations)) {
    const say = (place: string, fault: string, cure: string) => faults.push({ file: `regulations/${slug}.yaml`, place, fault, cure });
    for (const { id, topics: named } of clauses) {
      if (named.length === 0) say(id, 'the clause is under no topic', 'Name one or more topics of content/topics.yaml, the closest first');
      if (new Set(named).size < named.length) say(id, 'a topic is named twice', 'Name it once');
      for (const topic of named) {
        used.add(topic);
        if (!known.has(topic)) say(id, `topic ${topic} does not exist`, 'Name a topic of content/topics.yaml, or add it there');
      }
    }
    if (supersededBy !== undefined && (!regulations[supersededBy] || supersededBy === slug))
      say('supersededBy', `document ${supersededBy} cannot have taken its place`, 'Name another document of content/regulations');
    if (supersededBy !== undefined && endedOn === undefined)
      say('endedOn', 'another document took its place, and no day is said', 'Say on which day it ceased to bind');
    const began = effectiveOn ?? issuedOn;
    if (endedOn !== undefined && began !== null && endedOn <= began)
      say('endedOn', `it would have ended before ${began}, when it began`, 'Compare both days with the text');
  }

  for (const { id } of topics)
    if (!used.has(id))
      faults.push({ file: 'topics.yaml', place: id, fault: 'no clause is about it', cure: 'Name it in a clause, or take it off the list' });
  return faults;
};
