import type { Outcome } from '../../shared/outcome.ts';
import { asRead, type FileRefused, fileRefused } from '../as-read.ts';
import { childOf, childrenOf, type MarkupElement, rawText, within } from '../markup.ts';
import type { ReadItems } from '../remark.ts';
import { readQtiItem } from './read-qti-item.ts';
import { pathFrom, readStimulus } from './read-stimulus.ts';

/** Opens a file of the package by the path its manifest names; undefined where there is none. */
export type OpenPart = (href: string) => Outcome<MarkupElement, FileRefused> | undefined;

/** Reads the items that the manifest of a QTI 3.0 package names. A part that cannot be read does not stop the others. */
export const readPackage = (manifest: MarkupElement, file: string, open: OpenPart): Outcome<ReadItems, FileRefused> => {
  const resources = childOf(manifest, 'resources');
  const top = { file, line: manifest.line, column: manifest.column };
  if (manifest.name !== 'manifest' || !resources) return fileRefused({ code: 'not_qti', root: manifest.name, place: top });
  const read: ReadItems = { taken: [], leftOut: [], changed: [], stories: [] };
  const listed = childrenOf(resources, 'resource');
  const typeOf = ({ attributes }: MarkupElement) => attributes.type ?? '';
  if (listed.some((one) => /^imsqti_(item|test)_xmlv[12]/.test(typeOf(one))) && !listed.some((one) => typeOf(one).includes('xmlv3')))
    return fileRefused({ code: 'old_qti', place: top });

  const stories = new Map<string, string>();
  const isStimulus = (resource: MarkupElement) => typeOf(resource).startsWith('imsqti_stimulus_xmlv3');
  const isItem = (resource: MarkupElement) => typeOf(resource).startsWith('imsqti_item_xmlv3');
  // Stories first: items name them by their files.
  for (const resource of [...listed.filter(isStimulus), ...listed.filter((one) => !isStimulus(one))]) {
    const href = resource.attributes.href ?? '';
    const place = { file, line: resource.line, column: resource.column };
    if (/^imsqti_(test|section|outcomes)\w*/.test(typeOf(resource))) read.changed.push({ code: 'resource_left', name: href, place });
    if (!isItem(resource) && !isStimulus(resource)) continue;
    const opened = open(href);
    if (!opened) {
      read.leftOut.push({ code: 'unreadable', fault: { code: 'file_missing', name: href, place }, place });
      continue;
    }
    if (!opened.ok) {
      read.leftOut.push({ code: 'unreadable', fault: opened.refusal.fault, place: opened.refusal.fault.place });
      continue;
    }
    const tags = within(resource, ({ name }) => name === 'keyword').map((keyword) => rawText(childOf(keyword, 'string') ?? keyword).trim());
    if (isItem(resource)) {
      addItem(read, opened.value, { file: href, tags, storyAt: (path) => stories.get(pathFrom(href, path)) });
      continue;
    }
    const story = readStimulus(opened.value, tags);
    if (!story) read.changed.push({ code: 'resource_left', name: href, place });
    else {
      stories.set(pathFrom('', href), story.id);
      read.stories?.push({ place: { file: href, line: opened.value.line, column: opened.value.column }, story });
    }
  }
  return asRead(file, read);
};

/** Reads one item file that comes without a package, and so without the metadata that a manifest holds. */
export const readLoneItem = (root: MarkupElement, file: string): Outcome<ReadItems, FileRefused> => {
  const read: ReadItems = { taken: [], leftOut: [], changed: [] };
  addItem(read, root, { file, tags: [], storyAt: () => undefined });
  return asRead(file, read);
};

type Found = { file: string; tags: readonly string[]; storyAt: (href: string) => string | undefined };

const addItem = (read: ReadItems, root: MarkupElement, { file, tags, storyAt }: Found): void => {
  const place = { file, line: root.line, column: root.column };
  if (root.name !== 'qti-assessment-item') {
    const fault =
      root.name === 'assessmentItem' ? ({ code: 'old_qti', place } as const) : ({ code: 'not_qti', root: root.name, place } as const);
    read.leftOut.push({ code: 'unreadable', fault, place });
    return;
  }
  const one = readQtiItem(root, place, { tags, storyAt });
  if ('item' in one) read.taken.push({ place, ...one });
  else read.leftOut.push(one);
};
