import { readFileSync } from 'node:fs';

const styles = (name: string): string => readFileSync(new URL(`../../styles/${name}.css`, import.meta.url), 'utf8');

const pairs = [...styles('tokens').matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
  ([, name = '', light = '', dark = '']) => ({ name, light, dark }),
);

/** The colours of the site as they are on paper. */
export const lightColours: ReadonlyMap<string, string> = new Map(pairs.map(({ name, light }) => [name, light]));

// Many reading programs know neither light-dark() nor layers nor nesting, so what the site has is written out for them.
const drawings = styles('figures')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/@layer components \{([\s\S]*)\}\s*$/, '$1')
  .replace(/:is\(([^)]*)\)/g, '$1')
  .replace('var(--sans)', 'sans-serif');

const scheme = (which: 'light' | 'dark') => pairs.map((pair) => `--${pair.name}: ${pair[which]};`).join(' ');

/** The stylesheet of every EPUB: the colours of the site in both schemes, its boxes and drawings, and the reader’s own size and face of type. */
export const readerCss = (): string => `:root { ${scheme('light')} }
@media (prefers-color-scheme: dark) { :root { ${scheme('dark')} } }

html { background: var(--paper); }
body { margin: 0 4%; line-height: 1.75; color: var(--ink); background: var(--paper); widows: 2; orphans: 2; hyphens: auto; -webkit-hyphens: auto; }
body:lang(zh-CN) { line-break: strict; hanging-punctuation: allow-end; text-align: justify; text-justify: inter-ideograph; }
:lang(en) { line-height: 1.6; }
h1, h2, h3, h4, .label, .box-title, dt, th, caption, .kicker { text-align: start; hyphens: none; -webkit-hyphens: none; }
h1 { margin: 0 0 0.6em; font-size: 1.7em; line-height: 1.3; }
h2 { margin: 2em 0 0.6em; padding-top: 0.5em; border-top: 1px solid var(--line); font-size: 1.3em; line-height: 1.35; }
h3 { margin: 1.6em 0 0.5em; font-size: 1.12em; line-height: 1.4; }
h4 { margin: 1.2em 0 0.4em; font-size: 1em; }
h1, h2, h3, h4 { page-break-after: avoid; break-after: avoid; }
p { margin: 0.7em 0; }
a { color: var(--qing); text-decoration-thickness: 0.06em; text-underline-offset: 0.2em; }
a.term { color: inherit; text-decoration: underline dotted; text-decoration-color: var(--qing); }
.kicker { margin: 1.5em 0 0.4em; font-size: 0.85em; letter-spacing: 0.04em; color: var(--qing); }
.lead { font-size: 1.08em; color: var(--ink-2); }
.small { font-size: 0.85em; color: var(--ink-2); }
.objective { margin: 0.4em 0; padding-left: 0.8em; border-left: 3px solid var(--qing); font-size: 0.95em; }
ul, ol { margin: 0.7em 0; padding-left: 1.6em; }
li { margin: 0.35em 0; }
li > p:first-child { margin-top: 0; }
.letters { list-style-type: upper-latin; }
.boxes, .bare { list-style: none; padding-left: 1.5em; }
.bare { padding-left: 0; }
.boxes > li { text-indent: -1.5em; }
.boxes > li > * { text-indent: 0; }
.boxes > li::before { content: "□"; display: inline-block; width: 1.5em; text-indent: 0; color: var(--qing); }
.boxes > li > p:first-child { display: inline; }
.box { margin: 1.3em 0; padding: 0.3em 1em 0.5em; border-left: 4px solid var(--border); background: var(--surface); page-break-inside: auto; }
.box-qing { border-color: var(--qing); background: var(--qing-tint); }
.box-pine { border-color: var(--pine); background: var(--pine-tint); }
.box-amber { border-color: var(--amber-fill); background: var(--amber-tint); }
.box-brick { border-color: var(--brick); background: var(--brick-tint); }
.box-plum { border-color: var(--plum); background: var(--plum-tint); }
.box .box { margin: 0.9em 0; }
.label { margin: 0.5em 0 0; font-size: 0.85em; color: var(--ink-2); }
.box-title { margin: 0.3em 0 0.6em; font-weight: bold; font-size: 1.08em; }
.figure { margin: 1.4em 0; text-align: center; page-break-inside: avoid; break-inside: avoid; }
.figure svg { width: 100%; height: auto; max-height: 80vh; }
figcaption { margin-top: 0.5em; font-size: 0.88em; color: var(--ink-2); text-align: center; }
.table { margin: 1.1em 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.92em; line-height: 1.5; }
caption { padding-bottom: 0.4em; font-size: 0.92em; color: var(--ink-2); }
th, td { text-align: start; padding: 0.4em 0.5em; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { border-bottom: 2px solid var(--border); }
tbody th { font-weight: normal; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.entries dt { margin-top: 0.9em; }
.entries dd { margin: 0.1em 0 0 0.9em; padding-left: 0.8em; border-left: 1px solid var(--line); }
.facts { margin-top: 2em; padding-top: 0.8em; border-top: 1px solid var(--line); font-size: 0.88em; }
.facts dt { color: var(--ink-2); margin-top: 0.6em; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.room { margin: 0.4em 0 0.9em; }
.line { height: 1.9em; border-bottom: 1px solid var(--border); }
sup { line-height: 0; font-size: 0.72em; }
.noteref { padding: 0 0.15em; text-decoration: none; }
.note { margin: 1em 0; font-size: 0.9em; }
.note p { margin: 0.2em 0; }
.note-number { display: inline-block; min-width: 1.4em; color: var(--qing); font-weight: bold; }
code { font-family: monospace; font-size: 0.95em; overflow-wrap: anywhere; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100vh; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1.4em; }
nav a { text-decoration: none; }
${drawings}`;
