import type { z } from 'zod';
import { granted, type Outcome, refused } from '../shared/outcome.ts';
import { DraftItem } from './draft-item.ts';
import type { BankRefusal } from './refusals.ts';

const whereOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');

/** What was written of an item as YAML or JSON, once parsed: a draft of the type that the item has, or the first place where its shape is wrong. */
export const draftFrom = (value: unknown, type: DraftItem['type']): Outcome<DraftItem, BankRefusal> => {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return refused({ code: 'bank.wrong_shape', field: 'content', where: '—', detail: 'type: …, stem: …' });
  const parsed = DraftItem.safeParse({ ...value, type });
  if (parsed.success) return granted(parsed.data);
  const [first, ...rest] = parsed.error.issues.map((issue: z.core.$ZodIssue) => ({
    code: 'bank.wrong_shape' as const,
    field: 'content' as const,
    where: whereOf(issue.path) || '—',
    detail: issue.message,
  }));
  return {
    ok: false,
    refusal: {
      ...(first ?? { code: 'bank.wrong_shape', field: 'content', where: '—', detail: '' }),
      ...(rest.length > 0 && { also: rest }),
    } as BankRefusal,
  };
};
