import { elementsIn, type MarkupElement, rawText, within } from '#domain/bank/markup.ts';

/**
 * What QTI 3.0 says of the elements that we write: which stand in one, in which order, and which attributes it has. Written down from the published information model; the schema files
 * themselves may not be passed on. `inside` is matched against the names of the children, each followed by a space; without `text`, no words stand between them.
 */
type Rule = { inside: RegExp; needs?: string[]; takes?: string[]; text?: true };

const inline = 'span |strong |br |qti-feedback-inline ';
const flow = `${inline}|div |p |ul |qti-hottext |qti-inline-choice-interaction `;
const expression = 'qti-variable |qti-correct |qti-base-value |qti-sum |qti-match |qti-map-response ';
const words: Rule = { inside: new RegExp(`^(${flow})*$`), takes: ['class', 'xml:lang'], text: true };
const choice = (...needs: string[]): Rule => ({ inside: new RegExp(`^(${inline})*$`), needs: ['identifier', ...needs], text: true });
const interaction = (inside: RegExp, ...takes: string[]): Rule => ({ inside, needs: ['response-identifier'], takes });

const rules: Record<string, Rule> = {
  'qti-assessment-item': {
    inside:
      /^(qti-response-declaration )*(qti-outcome-declaration )*(qti-assessment-stimulus-ref )*(qti-item-body )?(qti-response-processing )?$/,
    needs: ['identifier', 'title', 'time-dependent'],
    takes: ['adaptive'],
  },
  'qti-response-declaration': {
    inside: /^(qti-correct-response )?(qti-mapping )?$/,
    needs: ['identifier', 'cardinality', 'base-type'],
  },
  'qti-outcome-declaration': { inside: /^(qti-default-value )?$/, needs: ['identifier', 'cardinality', 'base-type'] },
  'qti-default-value': { inside: /^(qti-value )+$/ },
  'qti-correct-response': { inside: /^(qti-value )+$/ },
  'qti-value': { inside: /^$/, text: true },
  'qti-mapping': { inside: /^(qti-map-entry )+$/, takes: ['lower-bound', 'upper-bound', 'default-value'] },
  'qti-map-entry': { inside: /^$/, needs: ['map-key', 'mapped-value'] },
  'qti-assessment-stimulus-ref': { inside: /^$/, needs: ['identifier', 'href'], takes: ['title'] },
  'qti-item-body': { inside: /^(div |qti-(choice|order|match|hottext|extended-text)-interaction |qti-rubric-block )+$/ },
  'qti-rubric-block': { inside: /^qti-content-body $/, needs: ['view'], takes: ['use'] },
  'qti-content-body': { inside: /^(div |ul |p )*$/ },
  'qti-choice-interaction': interaction(/^(qti-simple-choice )+$/, 'shuffle', 'max-choices'),
  'qti-order-interaction': interaction(/^(qti-simple-choice )+$/, 'shuffle'),
  'qti-match-interaction': interaction(/^(qti-simple-match-set ){2}$/, 'shuffle', 'max-associations'),
  'qti-hottext-interaction': interaction(/^(p |div )+$/, 'max-choices'),
  'qti-inline-choice-interaction': interaction(/^(qti-inline-choice )+$/, 'shuffle'),
  'qti-extended-text-interaction': interaction(/^$/, 'expected-length', 'data-least'),
  'qti-simple-choice': choice(),
  'qti-simple-match-set': { inside: /^(qti-simple-associable-choice )*$/ },
  'qti-simple-associable-choice': choice('match-max'),
  'qti-inline-choice': choice(),
  'qti-hottext': choice(),
  'qti-feedback-inline': {
    inside: /^(span |strong |br )*$/,
    needs: ['outcome-identifier', 'identifier'],
    takes: ['show-hide'],
    text: true,
  },
  'qti-response-processing': { inside: /^(qti-set-outcome-value |qti-response-condition )*$/, takes: ['template'] },
  'qti-response-condition': { inside: /^qti-response-if $/ },
  'qti-response-if': { inside: new RegExp(`^(${expression})(qti-set-outcome-value )+$`) },
  'qti-set-outcome-value': { inside: new RegExp(`^(${expression})$`), needs: ['identifier'] },
  'qti-match': { inside: new RegExp(`^(${expression}){2}$`) },
  'qti-sum': { inside: new RegExp(`^(${expression})+$`) },
  'qti-variable': { inside: /^$/, needs: ['identifier'] },
  'qti-correct': { inside: /^$/, needs: ['identifier'] },
  'qti-map-response': { inside: /^$/, needs: ['identifier'] },
  'qti-base-value': { inside: /^$/, needs: ['base-type'], text: true },
  'qti-assessment-stimulus': { inside: /^qti-stimulus-body $/, needs: ['identifier', 'title'] },
  'qti-stimulus-body': { inside: /^(div |p )*$/ },
  manifest: { inside: /^metadata organizations resources $/, needs: ['identifier'] },
  metadata: { inside: /^(schema schemaversion |lom )$/ },
  schema: { inside: /^$/, text: true },
  schemaversion: { inside: /^$/, text: true },
  organizations: { inside: /^$/ },
  resources: { inside: /^(resource )*$/ },
  resource: { inside: /^(metadata )?(file )+(dependency )*$/, needs: ['identifier', 'type', 'href'] },
  file: { inside: /^$/, needs: ['href'] },
  dependency: { inside: /^$/, needs: ['identifierref'] },
  lom: { inside: /^general $/ },
  general: { inside: /^(keyword )*$/ },
  keyword: { inside: /^(string )+$/ },
  string: { inside: /^$/, takes: ['language'], text: true },
  div: words,
  p: { ...words, inside: new RegExp(`^(${inline}|qti-hottext |qti-inline-choice-interaction )*$`) },
  span: { ...words, inside: new RegExp(`^(${inline})*$`) },
  strong: words,
  li: words,
  ul: { inside: /^(li )+$/, takes: ['class'] },
  br: { inside: /^$/ },
};

const ncName = /^[A-Za-z_][\w.-]*$/;
const values: Record<string, RegExp> = {
  identifier: ncName,
  'response-identifier': ncName,
  'outcome-identifier': ncName,
  cardinality: /^(single|multiple|ordered|record)$/,
  'base-type': /^(identifier|directedPair|float|string)$/,
  'time-dependent': /^(true|false)$/,
  adaptive: /^(true|false)$/,
  shuffle: /^(true|false)$/,
  'show-hide': /^(show|hide)$/,
  view: /^(author|candidate|proctor|scorer|testConstructor|tutor)$/,
  use: /^(instructions|scoring|navigation)$/,
  'max-choices': /^\d+$/,
  'match-max': /^\d+$/,
  'max-associations': /^\d+$/,
  'expected-length': /^\d+$/,
  'mapped-value': /^-?\d+(\.\d+)?$/,
};

/** What of an element and all below it QTI does not allow. */
export const grammarFaults = (element: MarkupElement): string[] => {
  const { name, attributes, line } = element;
  const rule = rules[name];
  if (!rule) return [`${line} ${name}: not among the elements`];
  const children = elementsIn(element);
  const given = Object.keys(attributes).filter((one) => !one.startsWith('xmlns'));
  const known = [...(rule.needs ?? []), ...(rule.takes ?? [])];
  const says = element.children.some((node) => typeof node === 'string' && node.trim() !== '');
  return [
    ...(rule.inside.test(children.map((child) => `${child.name} `).join(''))
      ? []
      : [`${line} ${name}: ${children.map((child) => child.name).join(' ')}`]),
    ...(rule.needs ?? []).filter((one) => !given.includes(one)).map((one) => `${line} ${name}: ${one} is missing`),
    ...given.filter((one) => !known.includes(one)).map((one) => `${line} ${name}: ${one} is no attribute of it`),
    ...given
      .filter((one) => values[one]?.test(attributes[one] ?? '') === false)
      .map((one) => `${line} ${name}: ${one}="${attributes[one]}"`),
    ...(says && !rule.text ? [`${line} ${name}: words stand in it`] : []),
    ...children.flatMap(grammarFaults),
  ];
};

/** What in an item points at nothing: interactions at responses, right answers at choices, what is worked out at what is declared. */
export const referenceFaults = (item: MarkupElement): string[] => {
  const named = (name: string) => within(item, (one) => one.name === name);
  const idsOf = (...names: string[]) => names.flatMap(named).map(({ attributes }) => attributes.identifier ?? '');
  const responses = idsOf('qti-response-declaration');
  const outcomes = idsOf('qti-outcome-declaration');
  const interactions = within(item, ({ attributes }) => attributes['response-identifier'] !== undefined);
  const asked = interactions.map(({ attributes }) => attributes['response-identifier'] ?? '');
  const faults = [
    ...asked.filter((id) => !responses.includes(id)).map((id) => `no response ${id}`),
    ...responses.filter((id) => !asked.includes(id)).map((id) => `nothing asks for ${id}`),
    ...idsOf('qti-set-outcome-value')
      .filter((id) => !outcomes.includes(id))
      .map((id) => `no outcome ${id}`),
    ...idsOf('qti-variable', 'qti-correct', 'qti-map-response')
      .filter((id) => ![...responses, ...outcomes].includes(id))
      .map((id) => `no variable ${id}`),
    ...named('qti-feedback-inline')
      .map(({ attributes }) => attributes['outcome-identifier'] ?? '')
      .filter((id) => !outcomes.includes(id)),
  ];
  if (
    named('qti-response-processing').some(({ attributes }) => attributes.template?.includes('match_correct')) &&
    !responses.includes('RESPONSE')
  )
    faults.push('the template judges RESPONSE, which is not declared');
  for (const declaration of named('qti-response-declaration')) {
    const interaction = interactions.find(({ attributes }) => attributes['response-identifier'] === declaration.attributes.identifier);
    const choices = interaction
      ? within(interaction, ({ name }) => /choice$|hottext$/.test(name)).map(({ attributes }) => attributes.identifier ?? '')
      : [];
    if (new Set(choices).size !== choices.length) faults.push('two choices have one name');
    const right = within(declaration, ({ name }) => name === 'qti-value').flatMap((value) => rawText(value).split(' '));
    const mapped = within(declaration, ({ name }) => name === 'qti-map-entry').map(({ attributes }) => attributes['map-key'] ?? '');
    faults.push(...[...right, ...mapped].filter((id) => !choices.includes(id)).map((id) => `no choice ${id}`));
  }
  return faults;
};
