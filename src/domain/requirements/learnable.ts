import { leavesOf } from '../content/need.ts';
import type { Bilingual } from '../shared/locale.ts';
import { needOf } from './coverage.ts';
import type { InForce } from './in-force.ts';
import type { RecognitionKind } from './record.ts';

/** Something that can be learnt elsewhere and counts here: a course or topic to be recognised, or a certification; and for which requirements. */
export type Learnable = { kind: RecognitionKind; topic: string; is: 'course' | 'topic' | 'certification'; for: Bilingual[] };

/** Everything by which learning elsewhere can meet one of these requirements, or add hours to one. */
export const learnable = (requirements: readonly InForce[]): Learnable[] => {
  const found = new Map<string, Learnable>();
  for (const requirement of requirements) {
    const { rule } = requirement;
    for (const leaf of leavesOf(needOf(requirement))) {
      // Nobody replies to a case elsewhere.
      if ('reply' in leaf) continue;
      const one: Omit<Learnable, 'for'> =
        'course' in leaf
          ? { is: 'course', kind: 'recognition', topic: leaf.course }
          : 'certification' in leaf
            ? { is: 'certification', kind: 'certification', topic: leaf.certification }
            : { is: 'topic', kind: 'recognition', topic: leaf.topic };
      const key = `${one.kind}:${one.topic}`;
      const before = found.get(key)?.for ?? [];
      found.set(key, { ...one, for: before.includes(rule.title) ? before : [...before, rule.title] });
    }
  }
  return [...found.values()];
};
