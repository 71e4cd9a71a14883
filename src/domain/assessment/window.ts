import { z } from 'zod';
import { type Position, positions } from '../people/person.ts';
import { BeijingField } from '../shared/beijing-field.ts';

/** When an exam may be begun at an institution, in one unit of it with all below, or by those in one position. */
export type ExamWindow = { opensAt: Date; closesAt: Date; unitId: string | null; position: Position | null };
/** Where somebody belongs on the day: the ids of the unit and of all above it. */
export type Belonging = { unitPath: readonly string[]; position: Position };

export const concerns = ({ unitId, position }: Pick<ExamWindow, 'unitId' | 'position'>, belongings: readonly Belonging[]): boolean =>
  belongings.some((one) => (unitId === null || one.unitPath.includes(unitId)) && (position === null || one.position === position));

export type OutsideWindow = { code: 'assessment.outside_window'; opensAt: Date | null };

/**
 * Whether the windows that concern somebody let an exam begin now. Where there is none it may begin at any time; a paper once begun has its whole
 * time, also past the end of the window.
 */
export const outsideWindows = (windows: readonly Pick<ExamWindow, 'opensAt' | 'closesAt'>[], now: Date): OutsideWindow | undefined => {
  if (windows.length === 0 || windows.some(({ opensAt, closesAt }) => opensAt <= now && now < closesAt)) return undefined;
  const next = windows.map(({ opensAt }) => opensAt).filter((at) => at > now);
  return { code: 'assessment.outside_window', opensAt: next.length > 0 ? new Date(Math.min(...next.map((at) => at.getTime()))) : null };
};

export const WindowForm = z.object({
  opensAt: BeijingField,
  closesAt: BeijingField,
  unitId: z
    .string()
    .max(60)
    .transform((id) => id || null),
  position: z.union([z.literal('').transform(() => null), z.enum(positions)]),
});
export const WithdrawWindowForm = z.object({ windowId: z.string().min(1) });

export type WindowRefusal = { code: 'assessment.window_ends_before_start'; field: 'closesAt' };
