import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Markdoc, { type Node } from '@markdoc/markdoc';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { ContentFault, ContentSources, Outline } from '#domain/content/outline.ts';
import { yamlFault } from '#domain/content/yaml-fault.ts';

const reason = (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : String(error)) ?? 'unreadable';

const outlineOf = (text: string): Outline => {
  const tree = Markdoc.parse(text);
  const outline: Outline = { frontmatter: parseYaml(tree.attributes.frontmatter ?? '') ?? {}, sections: [], tags: [], errors: [], text };
  const visit = (node: Node, parent: string | null) => {
    for (const { message } of node.errors) outline.errors.push({ line: (node.lines[0] ?? 0) + 1, message });
    if (node.type === 'heading' && node.attributes.level === 2) outline.sections.push(textOf(node));
    if (node.type === 'tag' && node.tag)
      outline.tags.push({ name: node.tag, attributes: node.attributes, line: (node.lines[0] ?? 0) + 1, parent });
    for (const child of node.children) visit(child, node.tag ?? parent);
  };
  visit(tree, null);
  return outline;
};

const textOf = (node: Node): string => (node.type === 'text' ? String(node.attributes.content) : node.children.map(textOf).join(''));

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** A mark of the content folder that changes when a file in it is written, added or taken away. */
export const contentMark = (root: string): string =>
  filesIn(root)
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');

/** What the files of the content folder hold, in one word: the same wherever and whenever the same is written. */
export const contentDigest = (root: string): string => {
  const hash = createHash('sha256');
  for (const file of filesIn(root))
    hash
      .update(`${relative(root, file).split(sep).join('/')}\n`)
      .update(readFileSync(file))
      .update('\n');
  return hash.digest('hex');
};

const unreadable = (file: string, error: unknown): ContentFault => {
  if (!(error instanceof YAMLParseError))
    return { file, place: 'whole file', fault: reason(error), cure: 'Mend the syntax at the place the message names' };
  // The head of a Markdoc file begins on its second line.
  const line = (error.linePos?.[0].line ?? 1) + (file.endsWith('.mdoc') ? 1 : 0);
  return { file, place: `line ${line}`, ...yamlFault(error.code) };
};

/** Everything under the content folder `root`, parsed and not yet believed. */
export const readContentFiles = (root: string): ContentSources => {
  const sources: ContentSources = { yaml: {}, outlines: {}, others: [], faults: [] };
  for (const file of filesIn(root)) {
    const path = relative(root, file).split(sep).join('/');
    try {
      if (path.endsWith('.yaml')) sources.yaml[path] = parseYaml(readFileSync(file, 'utf8'));
      else if (path.endsWith('.mdoc')) sources.outlines[path] = outlineOf(readFileSync(file, 'utf8'));
      else sources.others.push(path);
    } catch (error) {
      sources.faults.push(unreadable(path, error));
    }
  }
  return sources;
};
