import type { Permission } from '../auth/permission.ts';
import { granted, type Outcome, refused } from '../shared/outcome.ts';
import type { BankRefusal } from './refusals.ts';
import type { ItemAct, ItemState, ItemStep } from './states.ts';

type Rule = { needs: Permission; from: readonly ItemState[]; to: ItemState; step: ItemStep; remark: 'needed' | 'welcome' };

/** The one table of how a version moves. */
export const actRules: Record<ItemAct, Rule> = {
  submit: { needs: 'items.write', from: ['draft'], to: 'domain_review', step: 'submitted', remark: 'welcome' },
  pass_domain: { needs: 'items.review', from: ['domain_review'], to: 'language_review', step: 'domain_passed', remark: 'welcome' },
  pass_language: { needs: 'items.review', from: ['language_review'], to: 'live', step: 'language_passed', remark: 'welcome' },
  return: { needs: 'items.review', from: ['domain_review', 'language_review'], to: 'draft', step: 'returned', remark: 'needed' },
  suspend: { needs: 'items.manage', from: ['live'], to: 'suspended', step: 'suspended', remark: 'needed' },
  resume: { needs: 'items.manage', from: ['suspended'], to: 'live', step: 'resumed', remark: 'needed' },
  retire: { needs: 'items.manage', from: ['draft', 'live', 'suspended'], to: 'retired', step: 'retired', remark: 'needed' },
};

export type Stepped = { step: ItemStep; personId: string };
/** The steps by which somebody writes on an item. */
export const writing: readonly ItemStep[] = ['created', 'imported', 'edited', 'submitted'];

/** Who wrote a version: everybody who made, changed or handed it in. */
export const writersOf = (history: readonly Stepped[]): Set<string> =>
  new Set(history.filter(({ step }) => writing.includes(step)).map(({ personId }) => personId));

/** Who passed its subject matter since it was last handed in; undefined where nobody has yet. */
export const domainReviewerOf = (history: readonly Stepped[]): string | undefined => {
  const since = history.slice(history.findLastIndex(({ step }) => step === 'submitted') + 1);
  return since.findLast(({ step }) => step === 'domain_passed')?.personId;
};

export type ToJudge = {
  state: ItemState;
  /** Of this version, oldest first. */
  history: readonly Stepped[];
  /** What an item must have and this one lacks. */
  missing: number;
  /** The lint rules that block. */
  blockedBy: readonly string[];
};

/**
 * Whether somebody may take an act on a version now. Nobody reviews what they wrote, and subject matter and language are passed by two different
 * people; what lacks something or breaks a blocking rule goes no further than a draft.
 */
export const judgeAct = (
  act: ItemAct,
  version: ToJudge,
  { personId, remark }: { personId: string; remark: string },
): Outcome<Rule, BankRefusal> => {
  const rule = actRules[act];
  if (!rule.from.includes(version.state)) return refused({ code: 'bank.other_state' });
  if (rule.needs === 'items.review') {
    if (writersOf(version.history).has(personId)) return refused({ code: 'bank.own_item' });
    if (act === 'pass_language' && domainReviewerOf(version.history) === personId) return refused({ code: 'bank.same_reviewer' });
  }
  if (rule.remark === 'needed' && remark.trim() === '') return refused({ code: 'bank.remark_needed', field: 'remark' });
  const goesOn = act === 'submit' || act === 'pass_domain' || act === 'pass_language' || act === 'resume';
  if (goesOn && version.missing > 0) return refused({ code: 'bank.not_complete', count: version.missing });
  if (goesOn && version.blockedBy.length > 0) return refused({ code: 'bank.blocked_by_findings', rules: version.blockedBy });
  return granted(rule);
};
