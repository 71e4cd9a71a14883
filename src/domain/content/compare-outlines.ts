import type { ContentFault, Outline } from './outline.ts';
import { toldOnce } from './tags/told-once.ts';

type Shape = Pick<Outline, 'sections'> & { tags: { name: string; attributes: Record<string, unknown> }[] };

// A lab must show the same people in every language; the words of its settings differ, their thresholds do not.
const dataOf = ({
  firstNeed,
  firstOther,
  secondNeed,
  secondOther,
  capacity,
  settings,
  harms,
  versions,
  ...rest
}: Record<string, unknown>) =>
  [
    firstNeed,
    firstOther,
    secondNeed,
    secondOther,
    capacity,
    settings && String(settings).match(/\d+ \d+(?= \||$)/g),
    versions && String(versions).match(/( \d)+(?= \||$)/g),
    harms && String(harms).match(/\d+ \w+ \w+(?= \||$)/g),
    ...toldOnce.map((name) => rest[name]),
  ]
    .filter(Boolean)
    .join(', ');

const signature = ({ tags }: Shape) =>
  tags.map(({ name, attributes }) =>
    `${name} ${attributes.id ?? attributes.item ?? attributes.name ?? attributes.when ?? attributes.of ?? attributes.to ?? attributes.step ?? ''} ${dataOf(attributes)}`.trim(),
  );

// A reader's place is a section's number and a completion counts acts by id, so both must be the same in every language.
/** Where the English of a page has other sections or other tags than the Chinese. */
export const compareOutlines = (file: string, zh: Shape, en: Shape): ContentFault[] => {
  if (zh.sections.length !== en.sections.length)
    return [
      {
        file,
        place: 'sections',
        fault: `${en.sections.length} sections here, ${zh.sections.length} in zh-CN`,
        cure: 'Give both languages the same sections in the same order',
      },
    ];
  const inline = (name: string) => !/^(term|clause|value) ?/.test(name);
  const [there, here] = [signature(zh).filter(inline), signature(en).filter(inline)];
  const at = here.findIndex((name, i) => name !== there[i]);
  if (at < 0 && here.length === there.length) return [];
  const place = at < 0 ? here.length : at;
  return [
    {
      file,
      place: `tag ${place + 1}`,
      fault: `"${here[place] ?? 'nothing'}" here, "${there[place] ?? 'nothing'}" in zh-CN`,
      cure: 'Use the same tags with the same ids in the same order',
    },
  ];
};
