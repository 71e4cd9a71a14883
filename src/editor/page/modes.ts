import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

type Reading = { head: boolean; fence: boolean; tag: boolean };

/** Just enough of Markdoc to tell headings, tags, emphasis and the head of the file from prose. */
const markdoc = StreamLanguage.define<Reading>({
  startState: () => ({ head: false, fence: false, tag: false }),
  token: (stream, state) => {
    if (stream.sol() && stream.match('---')) {
      state.head = !state.fence;
      state.fence = true;
      return 'meta';
    }
    if (state.head) {
      if (stream.sol() && stream.match(/[\w-]+(?=:)/)) return 'propertyName';
      stream.skipToEnd();
      return null;
    }
    if (state.tag) {
      if (stream.match('%}')) {
        state.tag = false;
        return 'keyword';
      }
      if (stream.match(/"[^"]*"/)) return 'string';
      if (stream.match(/[\w-]+(?==)/)) return 'propertyName';
      stream.next();
      return 'keyword';
    }
    if (stream.match('{%')) {
      state.tag = true;
      return 'keyword';
    }
    if (stream.sol() && stream.match(/#{2,6} .*/)) return 'heading';
    if (stream.match(/\*\*[^*]+\*\*/)) return 'strong';
    if (stream.match(/\[[^\]]+\]\([^)]+\)/)) return 'link';
    stream.next();
    return null;
  },
});

const yaml = StreamLanguage.define<null>({
  startState: () => null,
  token: (stream) => {
    if (stream.match(/#.*/)) return 'comment';
    if (stream.match(/[\w-]+(?=:(\s|$))/)) return 'propertyName';
    if (stream.match(/"(?:[^"\\]|\\.)*"/)) return 'string';
    stream.next();
    return null;
  },
});

const look = HighlightStyle.define([
  { tag: tags.heading, class: 'look-heading' },
  { tag: tags.keyword, class: 'look-tag' },
  { tag: tags.propertyName, class: 'look-name' },
  { tag: tags.string, class: 'look-string' },
  { tag: tags.strong, class: 'look-strong' },
  { tag: tags.link, class: 'look-string' },
  { tag: [tags.comment, tags.meta], class: 'look-quiet' },
]);

export const modeOf = (path: string) => [path.endsWith('.mdoc') ? markdoc : yaml, syntaxHighlighting(look)];
