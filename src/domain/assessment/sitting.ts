import { z } from 'zod';
import { BeijingField } from '../shared/beijing-field.ts';

// No character that is mistaken for another on paper.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 6;

/** A code that a person types once to begin. `random` gives numbers in [0, 1). */
export const makeCode = (random: () => number): string =>
  Array.from({ length: codeLength }, () => letters[Math.floor(random() * letters.length)]).join('');

/** As it was typed, with or without spaces and in either case. */
export const readCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

export const SittingForm = z.object({
  exam: z.string().min(1).max(60),
  place: z.string().trim().min(2).max(120),
  startsAt: BeijingField,
  endsAt: BeijingField,
  proctor: z.string().trim().min(1).max(60),
});
export const SeatsForm = z.object({ numbers: z.string().trim().min(1).max(20_000) });
export const WithdrawSeatForm = z.object({ seatId: z.string().min(1) });

export type SittingRefusal =
  | { code: 'assessment.sitting_ends_before_start'; field: 'endsAt' }
  | { code: 'assessment.sitting_no_such_proctor'; field: 'proctor' }
  | { code: 'assessment.sitting_numbers_unknown'; field: 'numbers'; numbers: string[] }
  | { code: 'assessment.sitting_over' }
  | { code: 'assessment.seat_used' };

/** Why a code does not open an attempt. */
export type CodeRefusal =
  | { code: 'assessment.code_needed'; field: 'code' }
  | { code: 'assessment.code_not_valid'; field: 'code' }
  | { code: 'assessment.code_not_now'; field: 'code'; startsAt: Date };
