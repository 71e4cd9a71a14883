import type { DraftItem } from '../draft-item.ts';
import { escapeXml } from '../marked-words.ts';
import type { NotWritten } from '../remark.ts';
import { tagsOf } from '../tags.ts';
import { qtiParts } from './write-body.ts';

const asi = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const packaging = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const lom = 'http://ltsc.ieee.org/xsd/LOM';

/** A name that XML takes for an identifier; the item's own stands in it as far as it can. */
const identifierOf = (item: DraftItem, index: number): string => {
  const own = item.id.replace(/[^\w.-]/g, '_');
  return /^[A-Za-z_]/.test(own) ? own : `item_${index + 1}${own ? `_${own}` : ''}`;
};

const manifestOf = (resources: readonly { id: string; href: string; tags: readonly string[] }[]): string => {
  const listed = resources.map(({ id, href, tags }) => {
    const keywords = tags.map((tag) => `<lom:keyword><lom:string language="x-none">${escapeXml(tag)}</lom:string></lom:keyword>`).join('');
    return `    <resource identifier="R_${id}" type="imsqti_item_xmlv3p0" href="${href}">
      <metadata><lom:lom xmlns:lom="${lom}"><lom:general>${keywords}</lom:general></lom:lom></metadata>
      <file href="${href}"/>
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

/** Items as the files of a QTI 3.0 package, and what of them QTI has no way to say. */
export const writePackage = (items: readonly DraftItem[]): { files: Record<string, string>; notWritten: NotWritten[] } => {
  const notWritten: NotWritten[] = [];
  const files: Record<string, string> = {};
  const resources: Parameters<typeof manifestOf>[0][number][] = [];
  items.forEach((item, i) => {
    const parts = qtiParts(item);
    if (!parts) {
      notWritten.push({ item: item.id, code: 'type_not_written', type: item.type });
      return;
    }
    if (item.vignette) notWritten.push({ item: item.id, code: 'part_not_written', part: 'vignette text' });
    const id = identifierOf(item, i);
    const href = `items/${String(i + 1).padStart(4, '0')}.xml`;
    files[href] = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="${asi}" identifier="${id}" title="${escapeXml(item.id || id)}" adaptive="false" time-dependent="false">
  ${parts.declarations}
  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
  <qti-outcome-declaration identifier="FEEDBACK" cardinality="${parts.feedback}" base-type="identifier"/>
  <qti-item-body>${parts.body}</qti-item-body>
  ${parts.processing}
</qti-assessment-item>
`;
    resources.push({ id: `${i + 1}_${id}`, href, tags: tagsOf(item) });
  });
  return { files: { 'imsmanifest.xml': manifestOf(resources), ...files }, notWritten };
};
