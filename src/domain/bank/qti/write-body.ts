import type { DraftItem, DraftOf, Words } from '../draft-item.ts';
import { noWords } from '../draft-item.ts';
import { markedWords } from '../marked-words.ts';
import { inOrder } from '../parts.ts';

const said = (words: Words) => markedWords(words, 'qti');
const stem = ({ stem: words }: DraftItem) => `<div class="stem">${said(words)}</div>`;
const isSaid = (words: Words) => words['zh-CN'] !== '' || words.en !== '';

const why = (key: string, rationale: Words) =>
  isSaid(rationale)
    ? `<qti-feedback-inline outcome-identifier="FEEDBACK" identifier="${key}" show-hide="show">${said(rationale)}</qti-feedback-inline>`
    : '';

const values = (keys: readonly string[]) =>
  `<qti-correct-response>${keys.map((key) => `<qti-value>${key}</qti-value>`).join('')}</qti-correct-response>`;

const declaration = (id: string, cardinality: string, type: string, inside: string) =>
  `<qti-response-declaration identifier="${id}" cardinality="${cardinality}" base-type="${type}">${inside}</qti-response-declaration>`;

const mapping = (parts: readonly { key: string; right: boolean }[]) => {
  const right = parts.filter((part) => part.right).length;
  const worth = (part: { right: boolean }) => (part.right ? 1 / Math.max(1, right) : -1 / Math.max(1, parts.length - right));
  const entries = parts.map((part) => `<qti-map-entry map-key="${part.key}" mapped-value="${worth(part).toFixed(4)}"/>`);
  return `<qti-mapping lower-bound="0" upper-bound="1" default-value="0">${entries.join('')}</qti-mapping>`;
};

type Part = { key: string; text: Words; rationale: Words };
const simpleChoices = (parts: readonly Part[]) =>
  parts
    .map(({ key, text, rationale }) => `<qti-simple-choice identifier="${key}">${said(text)}${why(key, rationale)}</qti-simple-choice>`)
    .join('');

const processing = '<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>';

const matches = (id: string, worth: string) =>
  `<qti-response-condition><qti-response-if><qti-match><qti-variable identifier="${id}"/><qti-correct identifier="${id}"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-base-value base-type="float">${worth}</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition>`;

/** Several responses: each that is right earns its part. */
const summed = (ids: readonly string[]): string => {
  const worth = (1 / Math.max(1, ids.length)).toFixed(4);
  return `<qti-response-processing>${ids.map((id) => matches(id, worth)).join('')}</qti-response-processing>`;
};
const mapped =
  '<qti-response-processing><qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value><qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/></qti-set-outcome-value></qti-response-processing>';

export type QtiParts = { declarations: string; body: string; processing: string; feedback: 'single' | 'multiple' };

const choice = (item: DraftOf<'single' | 'multiple'>): QtiParts => {
  const right = item.options.filter(({ correct }) => correct).map(({ key }) => key);
  const weights = mapping(item.options.map(({ key, correct }) => ({ key, right: correct === true })));
  const single = item.type === 'single';
  return {
    declarations: declaration('RESPONSE', single ? 'single' : 'multiple', 'identifier', `${values(right)}${single ? '' : weights}`),
    body: `${stem(item)}<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="${single ? 1 : 0}">${simpleChoices(item.options)}</qti-choice-interaction>`,
    processing: single ? processing : mapped,
    feedback: single ? 'single' : 'multiple',
  };
};

const ordering = (item: DraftOf<'ordering'>): QtiParts => ({
  declarations: declaration('RESPONSE', 'ordered', 'identifier', values(inOrder(item).map(({ key }) => key))),
  body: `${stem(item)}<qti-order-interaction response-identifier="RESPONSE" shuffle="true">${simpleChoices(item.steps)}</qti-order-interaction>`,
  processing,
  feedback: 'single',
});

const matching = (item: DraftOf<'matching'>): QtiParts => {
  const set = (prefix: string, most: number, parts: readonly { key: string; text: Words; rationale?: Words }[]) =>
    `<qti-simple-match-set>${parts
      .map(({ key, text, rationale }) => {
        const id = `${prefix}${key}`;
        return `<qti-simple-associable-choice identifier="${id}" match-max="${most}">${said(text)}${why(id, rationale ?? noWords)}</qti-simple-associable-choice>`;
      })
      .join('')}</qti-simple-match-set>`;
  return {
    declarations: declaration('RESPONSE', 'multiple', 'directedPair', values(item.prompts.map(({ key, match }) => `P${key} M${match}`))),
    body: `${stem(item)}<qti-match-interaction response-identifier="RESPONSE" shuffle="true" max-associations="${item.prompts.length}">${set('P', 1, item.prompts)}${set('M', item.prompts.length, item.matches)}</qti-match-interaction>`,
    processing,
    feedback: 'single',
  };
};

/** The gaps stand in the Chinese text; the English one, which cannot be answered twice, names them by letter. */
const cloze = (item: DraftOf<'cloze'>): QtiParts => {
  const gapOf = (key: string) => {
    const gap = item.gaps.find((one) => one.key === key);
    const options = (gap?.options ?? []).map(
      (one) => `<qti-inline-choice identifier="${one.key}">${said(one.text)}${why(one.key, one.rationale)}</qti-inline-choice>`,
    );
    return `<qti-inline-choice-interaction response-identifier="GAP_${key}" shuffle="true">${options.join('')}</qti-inline-choice-interaction>`;
  };
  const [first, second]: ['zh-CN', 'en'] | ['en', 'zh-CN'] = item.text['zh-CN'] ? ['zh-CN', 'en'] : ['en', 'zh-CN'];
  const asMarkup = (text: string) => said({ ...noWords, [first]: text }).replace(/<\/?span[^>]*>/g, '');
  const filled = asMarkup(item.text[first]).replace(/\[\[([a-l])\]\]/g, (_, key) => gapOf(key));
  const other = item.text[second] ? `<div xml:lang="${second}">${asMarkup(item.text[second])}</div>` : '';
  return {
    declarations: item.gaps
      .map(({ key, options }) =>
        declaration(`GAP_${key}`, 'single', 'identifier', values(options.filter(({ correct }) => correct).map((one) => one.key))),
      )
      .join(''),
    body: `${stem(item)}<div xml:lang="${first}"><p>${filled}</p></div>${other}`,
    processing: summed(item.gaps.map(({ key }) => `GAP_${key}`)),
    feedback: 'single',
  };
};

const annotate = (item: DraftOf<'annotate'>): QtiParts => {
  const passages = item.passages.map(
    ({ key, text, rationale }) => `<p><qti-hottext identifier="${key}">${said(text)}${why(key, rationale)}</qti-hottext></p>`,
  );
  const right = item.passages.filter(({ violation }) => violation).map(({ key }) => key);
  const weights = mapping(item.passages.map(({ key, violation }) => ({ key, right: violation === true })));
  return {
    declarations: declaration('RESPONSE', 'multiple', 'identifier', `${values(right)}${weights}`),
    body: `${stem(item)}<qti-hottext-interaction response-identifier="RESPONSE" max-choices="0">${passages.join('')}</qti-hottext-interaction>`,
    processing: mapped,
    feedback: 'multiple',
  };
};

const reflection = (item: DraftOf<'reflection'>): QtiParts => {
  const criteria = item.rubric.map(
    ({ name, levels }) => `<ul class="criterion">${[name, ...levels].map((words) => `<li>${said(words)}</li>`).join('')}</ul>`,
  );
  return {
    declarations: declaration('RESPONSE', 'single', 'string', ''),
    body: `${stem(item)}<qti-extended-text-interaction response-identifier="RESPONSE" expected-length="${item.length.most}" data-least="${item.length.least}"/><qti-rubric-block use="scoring" view="scorer"><qti-content-body>${criteria.join('')}<div class="example">${said(item.example)}</div></qti-content-body></qti-rubric-block>`,
    processing: '',
    feedback: 'single',
  };
};

/** The parts of an item as QTI says them; undefined for what QTI has no interaction for. */
export const qtiParts = (item: DraftItem): QtiParts | undefined => {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return choice(item);
    case 'ordering':
      return ordering(item);
    case 'matching':
      return matching(item);
    case 'cloze':
      return cloze(item);
    case 'annotate':
      return annotate(item);
    case 'reflection':
      return reflection(item);
    default:
      return undefined;
  }
};
