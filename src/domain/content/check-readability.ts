import type { Outline } from './outline.ts';

type Found = { line: number; fault: string; cure: string };

/** What is wrong with the readability hints of a file: each holds a text before and after, in this order, and these hold nothing but words. */
export const checkReadability = (tags: Outline['tags']): Found[] => {
  const found: Found[] = [];
  const hints: { line: number; samples: string[] }[] = [];
  for (const { name, attributes, line, parent } of tags) {
    if (name === 'readability') hints.push({ line, samples: [] });
    if (parent === 'sample')
      found.push({ line, fault: `${name} stands in a sample`, cure: 'A sample holds plain paragraphs: put the tag before or after it' });
    if (name !== 'sample') continue;
    if (parent !== 'readability') found.push({ line, fault: 'a sample stands outside a readability', cure: 'Put it inside one' });
    else hints.at(-1)?.samples.push(String(attributes.id));
  }
  for (const { line, samples } of hints)
    if (samples.join(' ') !== 'before after')
      found.push({
        line,
        fault: `its samples are ${samples.join(', ') || 'none'}`,
        cure: 'Give one sample with id="before" and, after it, one with id="after"',
      });
  return found;
};
