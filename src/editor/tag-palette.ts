import { z } from 'zod';
import { containers, type TagName, tagSchemas } from '#domain/content/tags/schemas.ts';

export type Palette = { name: string; insert: string };

// Tags that stand only inside another are put in by hand beside their siblings.
const alone: readonly TagName[] = [
  'clause',
  'case',
  'term',
  'value',
  'callout',
  'check',
  'mythfact',
  'figure',
  'objective',
  'timeline',
  'dilemma',
  'reflect',
];

/** What can be put into a lesson by a button: each tag with the attributes it must have, empty. */
export const tagPalette = (): Palette[] =>
  alone.map((name) => {
    const { required = [], properties = {} } = z.toJSONSchema(tagSchemas[name], { io: 'input', unrepresentable: 'any' }) as {
      required?: string[];
      properties?: Record<string, { enum?: string[] }>;
    };
    const attributes = required.map((key) => ` ${key}="${properties[key]?.enum?.[0] ?? ''}"`).join('');
    const holds = (containers as readonly string[]).includes(name);
    return { name, insert: holds ? `{% ${name}${attributes} %}\n\n{% /${name} %}` : `{% ${name}${attributes} /%}` };
  });
