import type { FileRefused } from './as-read.ts';

export type BankRefusal =
  | FileRefused
  | { code: 'bank.keys_closed' }
  | { code: 'bank.other_state' }
  | { code: 'bank.own_item' }
  | { code: 'bank.same_reviewer' }
  | { code: 'bank.remark_needed'; field: 'remark' }
  | { code: 'bank.not_complete'; count: number }
  | { code: 'bank.blocked_by_findings'; rules: readonly string[] }
  | { code: 'bank.not_a_draft' }
  | { code: 'bank.draft_waits' }
  | { code: 'bank.case_full'; most: number }
  | { code: 'bank.no_such_exam'; field: 'exam' }
  | { code: 'bank.unreadable_text'; field: 'content'; line: number; column: number; detail: string }
  | { code: 'bank.wrong_shape'; field: 'content'; where: string; detail: string }
  | { code: 'bank.import_over' };
