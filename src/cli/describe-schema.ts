import type { Locale } from '#domain/shared/locale.ts';
import { hintOf } from '../editor/hint-of.ts';

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

const words = {
  'zh-CN': {
    or: ' 或 ',
    orNull: '，或 null',
    dated: (what: string) => `带日期的${what}`,
    list: (what: string) => `列表：${what}`,
    of: '、',
    entry: '一条，有 ',
    bilingual: '文字，`zh-CN` 和 `en`',
    value: '值',
    values: '值',
    record: '名称和值',
    below: '各项见下表',
    whole: '整数',
    truth: '`true` 或 `false`',
    string: '文字',
    number: '数',
    null: 'null',
    optional: '可以不写。',
    heads: ['字段', '内容', '意思'],
  },
  en: {
    or: ' or ',
    orNull: ', or null',
    dated: (what: string) => `dated ${what}`,
    list: (what: string) => `list of ${what}`,
    of: ', ',
    entry: 'entry with ',
    bilingual: 'text, `zh-CN` and `en`',
    value: 'value',
    values: 'values',
    record: 'names with values',
    below: 'entries, below',
    whole: 'whole number',
    truth: '`true` or `false`',
    string: 'text',
    number: 'number',
    null: 'null',
    optional: 'May be left out.',
    heads: ['Field', 'Holds', 'Meaning'],
  },
} as const satisfies Record<Locale, unknown>;

const names = (schema: JsonSchema) => Object.keys(schema.properties ?? {}).join(' ');
const isBilingual = (schema: JsonSchema) => names(schema) === 'zh-CN en';
const isDated = ({ items }: JsonSchema) => items !== undefined && names(items) === 'from value source';
const unit = (schema: JsonSchema, locale: Locale): string => {
  const w = words[locale];
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(w.of);
  if (isBilingual(schema)) return w.bilingual;
  if (isDated(schema)) return w.dated(schema.items?.properties?.value ? unit(schema.items.properties.value, locale) : w.value);
  if (schema.anyOf) {
    const kinds = [...new Set(schema.anyOf.map((one) => unit(one, locale)))];
    return kinds.includes('null') ? `${kinds.filter((kind) => kind !== 'null').join(w.or)}${w.orNull}` : kinds.join(w.or);
  }
  if (schema.type === 'array') return w.list(schema.items ? unit(schema.items, locale) : w.values);
  if (schema.type === 'object') {
    if (!schema.properties) return w.record;
    const own = Object.keys(schema.properties);
    return own.length > 3 ? w.below : `${w.entry}${own.map((name) => `\`${name}\``).join(w.of)}`;
  }
  if (schema.type === 'integer') return w.whole;
  if (schema.type === 'boolean') return w.truth;
  const { string, number, null: none } = w;
  return { string, number, null: none }[schema.type ?? ''] ?? w.value;
};

const entriesOf = (schema: JsonSchema): JsonSchema | undefined => (schema.type === 'array' ? schema.items : schema);

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table of the fields of a schema, and below it one for each field that has many fields of its own. */
export const describeFields = (schema: JsonSchema, title: string, locale: Locale): string => {
  const w = words[locale];
  const { properties = {}, required = [] } = entriesOf(schema) ?? {};
  const rows = Object.entries(properties).map(([name, field]) => {
    const hint = hintOf(name, field.description)?.[locale] ?? '';
    const says = [required.includes(name) ? '' : w.optional, hint].filter(Boolean).join(locale === 'en' ? ' ' : '');
    return `| \`${name}\` | ${cell(unit(field, locale))} | ${cell(says)} |`;
  });
  const below = Object.entries(properties)
    .filter(([, field]) => unit(field, locale).includes(w.below))
    .map(([name, field]) => describeFields(field, `\`${name}\``, locale));
  return [`**${title}**`, '', `| ${w.heads.join(' | ')} |`, '|---|---|---|', ...rows, '', ...below].join('\n');
};
