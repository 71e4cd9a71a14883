/** The part of JSON Schema that our content schemas turn into. */
export type JsonSchema = {
  type?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  default?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
};

const names = (schema: JsonSchema) => Object.keys(schema.properties ?? {}).join(' ');
const isBilingual = (schema: JsonSchema) => names(schema) === 'zh-CN en';
const isDated = ({ items }: JsonSchema) => items !== undefined && names(items) === 'from value source';

const unit = (schema: JsonSchema): string => {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(', ');
  if (isBilingual(schema)) return 'text, `zh-CN` and `en`';
  if (isDated(schema)) return `dated ${schema.items?.properties?.value ? unit(schema.items.properties.value) : 'value'}`;
  if (schema.anyOf) {
    const kinds = [...new Set(schema.anyOf.map(unit))];
    return kinds.includes('null') ? `${kinds.filter((kind) => kind !== 'null').join(' or ')}, or null` : kinds.join(' or ');
  }
  if (schema.type === 'array') return `list of ${schema.items ? unit(schema.items) : 'values'}`;
  if (schema.type === 'object') {
    if (!schema.properties) return 'names with values';
    return Object.keys(schema.properties).length > 3
      ? 'entries, below'
      : `entry with ${Object.keys(schema.properties)
          .map((name) => `\`${name}\``)
          .join(', ')}`;
  }
  if (schema.type === 'integer') return 'whole number';
  if (schema.type === 'boolean') return '`true` or `false`';
  return { string: 'text', number: 'number', null: 'null' }[schema.type ?? ''] ?? 'value';
};

const entriesOf = (schema: JsonSchema): JsonSchema | undefined => (schema.type === 'array' ? schema.items : schema);

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table of the fields of a schema, and below it one for each field that has many fields of its own. */
export const describeFields = (schema: JsonSchema, title: string): string => {
  const { properties = {}, required = [] } = entriesOf(schema) ?? {};
  const rows = Object.entries(properties).map(([name, field]) => {
    const says = [required.includes(name) ? '' : 'May be left out.', field.description ?? ''].filter(Boolean).join(' ');
    return `| \`${name}\` | ${cell(unit(field))} | ${cell(says)} |`;
  });
  const below = Object.entries(properties)
    .filter(([, field]) => /entries, below/.test(unit(field)))
    .map(([name, field]) => describeFields(field, `\`${name}\``));
  return [`**${title}**`, '', '| Field | Holds | Meaning |', '|---|---|---|', ...rows, '', ...below].join('\n');
};
