import type { Response } from './response.ts';
import type { ShownItem } from './shown-item.ts';

/** The parts of an item that are answered one by one, each in a field of its own; empty where one field holds the whole answer. */
export const answeredParts = (item: ShownItem<unknown>): string[] => {
  const keys = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);
  if (item.type === 'ordering') return keys(item.steps);
  if (item.type === 'matching') return keys(item.prompts);
  if (item.type === 'cloze') return keys(item.gaps);
  return item.type === 'judgement' ? keys(item.actions) : [];
};

/** The name of a field in a plain form: the item, or a part of it. */
export const fieldName = (itemId: string, part?: string): string => (part === undefined ? itemId : `${itemId}.${part}`);

type Form = Readonly<Record<string, unknown>>;

const isLetter = (value: unknown): value is string => typeof value === 'string' && /^[a-l]$/.test(value);
const letters = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value.filter(isLetter))] : []);

/** What the fields of a plain form answer; undefined where they hold no answer at all. */
export const responseIn = (item: ShownItem<unknown>, form: Form): Response | undefined => {
  const whole = form[item.itemId];
  const entries = answeredParts(item).map((part) => [part, form[fieldName(item.itemId, part)]] as const);
  const lettered = () => Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => isLetter(entry[1])));
  const numbered = () =>
    Object.fromEntries(
      entries.flatMap(([part, value]) => (typeof value === 'string' && /^[1-7]$/.test(value) ? [[part, Number(value)]] : [])),
    );
  switch (item.type) {
    case 'single':
      return isLetter(whole) ? { type: 'single', choice: whole } : undefined;
    case 'multiple':
      return { type: 'multiple', choices: letters(whole) };
    case 'annotate':
      return { type: 'annotate', marks: letters(whole) };
    case 'reflection':
      return typeof whole === 'string' ? { type: 'reflection', text: whole } : undefined;
    case 'ordering':
      return { type: 'ordering', places: numbered() };
    case 'judgement':
      return { type: 'judgement', ratings: numbered() };
    case 'matching':
      return { type: 'matching', pairs: lettered() };
    case 'cloze':
      return { type: 'cloze', gaps: lettered() };
  }
};

/** The response that says nothing: what stands before anything was answered. A single choice has none. */
export const emptyResponse = (item: ShownItem<unknown>): Response | undefined =>
  item.type === 'single' ? undefined : responseIn(item, { [item.itemId]: item.type === 'reflection' ? '' : [] });
