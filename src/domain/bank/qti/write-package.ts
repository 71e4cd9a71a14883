import type { NamedStory } from '../draft-case.ts';
import type { DraftItem } from '../draft-item.ts';
import { escapeXml, markedWords } from '../marked-words.ts';
import type { NotWritten } from '../remark.ts';
import { storiesOf, storyTag, storyText } from '../story.ts';
import { tagsOf } from '../tags.ts';
import { qtiParts } from './write-body.ts';

const asi = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const packaging = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const lom = 'http://ltsc.ieee.org/xsd/LOM';

/** A name that XML takes for an identifier; the item's own stands in it as far as it can. */
const identifierOf = ({ id: given }: { id: string }, index: number): string => {
  const own = given.replace(/[^\w.-]/g, '_');
  return /^[A-Za-z_]/.test(own) ? own : `item_${index + 1}${own ? `_${own}` : ''}`;
};

type Resource = { id: string; type: 'item' | 'stimulus'; href: string; tags: readonly string[]; needs?: string | undefined };

const manifestOf = (resources: readonly Resource[]): string => {
  const listed = resources.map(({ id, type, href, tags, needs }) => {
    const keywords = tags.map((tag) => `<lom:keyword><lom:string language="x-none">${escapeXml(tag)}</lom:string></lom:keyword>`).join('');
    return `    <resource identifier="${id}" type="imsqti_${type}_xmlv3p0" href="${href}">
      <metadata><lom:lom xmlns:lom="${lom}"><lom:general>${keywords}</lom:general></lom:lom></metadata>
      <file href="${href}"/>${needs === undefined ? '' : `\n      <dependency identifierref="${needs}"/>`}
    </resource>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="${packaging}" identifier="MANIFEST">
  <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
  <organizations/>
  <resources>
${listed.join('\n')}
  </resources>
</manifest>
`;
};

const stimulus = (id: string, { title, text }: NamedStory): string => {
  const paragraphs = storyText({ title: { 'zh-CN': '', en: '' }, text });
  return `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-stimulus xmlns="${asi}" identifier="${id}" title="${escapeXml(title['zh-CN'] || title.en || id)}">
  <qti-stimulus-body><div class="title">${markedWords(title, 'qti')}</div><div>${markedWords(paragraphs, 'qti')}</div></qti-stimulus-body>
</qti-assessment-stimulus>
`;
};

/** Items as the files of a QTI 3.0 package, and what of them QTI has no way to say. */
export const writePackage = (
  items: readonly DraftItem[],
  stories: readonly NamedStory[] = [],
): { files: Record<string, string>; notWritten: NotWritten[] } => {
  const notWritten: NotWritten[] = [];
  const files: Record<string, string> = {};
  const resources: Resource[] = [];
  const told = new Map(
    storiesOf(items, stories).map((story, i) => {
      const href = `stimuli/${String(i + 1).padStart(4, '0')}.xml`;
      const id = identifierOf(story, i);
      files[href] = stimulus(id, story);
      const tags = [storyTag(story.id), `use:${story.use}`, ...story.sources.map((source) => `source:${source}`)];
      resources.push({ id: `R_S${i + 1}_${id}`, type: 'stimulus', href, tags });
      return [story.id, { id, href, resource: `R_S${i + 1}_${id}` }];
    }),
  );
  items.forEach((item, i) => {
    const parts = qtiParts(item);
    if (!parts) {
      notWritten.push({ item: item.id, code: 'type_not_written', type: item.type });
      return;
    }
    const id = identifierOf(item, i);
    const about = told.get(item.vignette ?? '');
    const reference = about ? `\n  <qti-assessment-stimulus-ref identifier="${about.id}" href="../${about.href}"/>` : '';
    const href = `items/${String(i + 1).padStart(4, '0')}.xml`;
    files[href] = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="${asi}" identifier="${id}" title="${escapeXml(item.id || id)}" adaptive="false" time-dependent="false">
  ${parts.declarations}
  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
  <qti-outcome-declaration identifier="FEEDBACK" cardinality="${parts.feedback}" base-type="identifier"/>${reference}
  <qti-item-body>${parts.body}</qti-item-body>
  ${parts.processing}
</qti-assessment-item>
`;
    resources.push({ id: `R_${i + 1}_${id}`, type: 'item', href, tags: tagsOf(item), needs: about?.resource });
  });
  return { files: { 'imsmanifest.xml': manifestOf(resources), ...files }, notWritten };
};
