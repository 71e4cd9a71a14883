import { z } from 'zod';
import { Response } from './response.ts';
import type { ShownItem } from './shown-item.ts';

/** The parts of an item that are answered one by one, each in a field of its own; empty where one field holds the whole answer. */
const partsOf = (item: ShownItem<unknown>): string[] => {
  const keys = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);
  if (item.type === 'ordering') return keys(item.steps);
  if (item.type === 'matching') return keys(item.prompts);
  if (item.type === 'cloze') return keys(item.gaps);
  return item.type === 'judgement' ? keys(item.actions) : [];
};

/** The name of a field in a plain form: the item, or a part of it. */
export const fieldName = (itemId: string, part?: string): string => (part === undefined ? itemId : `${itemId}.${part}`);

/** The fields of a plain form that together answer an item. */
export const responseFields = (item: ShownItem<unknown>): Record<string, z.ZodType> => {
  const parts = partsOf(item);
  if (parts.length > 0) return Object.fromEntries(parts.map((part) => [fieldName(item.itemId, part), z.string().max(2).optional()]));
  if (item.type === 'multiple' || item.type === 'annotate') return { [item.itemId]: z.array(z.string().max(1)).max(12).default([]) };
  return {
    [item.itemId]: z
      .string()
      .max(item.type === 'reflection' ? 6000 : 1)
      .optional(),
  };
};

type Form = Readonly<Record<string, unknown>>;

/** What the fields of a plain form answer; undefined where they hold no answer at all. */
export const responseIn = (item: ShownItem<unknown>, form: Form): Response | undefined => {
  const whole = form[item.itemId];
  const entries = partsOf(item).flatMap((part) => {
    const value = form[fieldName(item.itemId, part)];
    return typeof value === 'string' && value !== '' ? [[part, value] as const] : [];
  });
  const numbers = () => Object.fromEntries(entries.map(([part, value]) => [part, Number(value)]));
  const given = {
    single: { choice: whole },
    multiple: { choices: whole },
    annotate: { marks: whole },
    reflection: { text: whole },
    ordering: { places: numbers() },
    judgement: { ratings: numbers() },
    matching: { pairs: Object.fromEntries(entries) },
    cloze: { gaps: Object.fromEntries(entries) },
  }[item.type];
  return Response.safeParse({ type: item.type, ...given }).data;
};

/** The response that says nothing: what stands before anything was answered. A single choice has none. */
export const emptyResponse = (item: ShownItem<unknown>): Response | undefined =>
  item.type === 'single' ? undefined : responseIn(item, { [item.itemId]: item.type === 'reflection' ? '' : [] });
