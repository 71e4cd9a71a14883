const blocks = 'h2,h3,h4,p,li,dt,dd,figcaption,caption,th,td,summary,label';
const skipped = '[popover],svg,script,noscript,select,textarea,button:not(.term),input,.no-read';

const textsOf = (block: Element): Text[] => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element) return node.matches(skipped) || node.matches(blocks) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
};

/** A sentence of a page as it stands there, with its words and the language they are in. */
export type Sentence = { range: Range; words: string; lang: string };

/** Every sentence that can be seen in an element, in order. A sentence never crosses the edge of its paragraph. */
export const sentencesIn = (root: Element): Sentence[] =>
  [...root.querySelectorAll(blocks)]
    .filter((block) => block.checkVisibility() && !block.closest(skipped))
    .flatMap((block) => {
      const texts = textsOf(block);
      const whole = texts.map(({ data }) => data).join('');
      const lang = block.closest<HTMLElement>('[lang]')?.lang ?? '';
      const placeOf = (offset: number): [Text, number] | undefined => {
        let before = 0;
        for (const text of texts) {
          if (offset <= before + text.length) return [text, offset - before];
          before += text.length;
        }
        return undefined;
      };
      return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(whole)].flatMap(({ segment, index }): Sentence[] => {
        const words = segment.trim();
        const lead = segment.length - segment.trimStart().length;
        const [start, end] = [placeOf(index + lead), placeOf(index + lead + words.length)];
        if (!words || !start || !end) return [];
        const range = document.createRange();
        range.setStart(...start);
        range.setEnd(...end);
        return [{ range, words, lang }];
      });
    });
