import type { Item } from './item.ts';
import type { ContentFault } from './outline.ts';
import type { Vignette } from './vignette.ts';

/** What is wrong between the stories of an exam’s case sets and the items that stand in them. */
export const checkCaseSets = (file: string, items: readonly Item[], vignettes: readonly Vignette[]): ContentFault[] => {
  const faults: ContentFault[] = [];
  const say = (place: string, fault: string, cure: string) => faults.push({ file, place, fault, cure });
  for (const [i, { id, use }] of vignettes.entries()) {
    if (vignettes.findIndex((one) => one.id === id) !== i) say(id, 'another vignette has this id', 'Give each vignette its own id');
    if ((use === 'practice') !== /-W-/.test(id))
      say(id, 'the id and the use disagree', 'Vignettes of an exam are numbered -V-, of practice -W-');
    const set = items.filter(({ vignette }) => vignette === id);
    if (set.length < 2)
      say(id, `${set.length} items ask about it`, 'A case set has two items at least; put the story of a single one into its stem');
  }
  for (const { id, use, vignette } of items) {
    if (vignette === undefined) continue;
    const story = vignettes.find((one) => one.id === vignette);
    if (!story) say(id, `vignette ${vignette} does not exist`, 'Name one of vignettes.yaml');
    else if (story.use !== use) say(id, `the item is for ${use}, its vignette for ${story.use}`, 'Exam and practice never share a story');
  }
  return faults;
};
