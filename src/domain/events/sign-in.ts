/** How somebody came to be on the list of those present. */
export const attendanceWays = ['code', 'code-late', 'organiser', 'sheet', 'correction'] as const;
export type AttendanceWay = (typeof attendanceWays)[number];

/** Platform defaults: how often the code changes, and how long one that was shown stays good, for whoever has a poor connection. */
export const codeSeconds = 45;
export const graceSeconds = 300;
/** Signing in opens so long before the start and closes so long after the end. Platform defaults. */
export const opensBeforeMinutes = 30;
export const closesAfterMinutes = 15;
/** A phone without a connection may hand in what was typed in time for so long after it was. Platform default. */
export const lateHours = 24;

type Timed = { startsAt: Date; endsAt: Date };

/** The stretch of time to which a code belongs. */
export const codeWindow = (at: Date): number => Math.floor(at.getTime() / 1000 / codeSeconds);

/** When the code that is shown now changes. */
export const codeChangesAt = (now: Date): Date => new Date((codeWindow(now) + 1) * codeSeconds * 1000);

/** Six digits from a digest (RFC 4226, 5.3). */
export const codeFrom = (digest: Uint8Array): string => {
  const offset = (digest[digest.length - 1] ?? 0) & 0xf;
  const four = [0, 1, 2, 3].map((i) => digest[offset + i] ?? 0);
  const number = (((four[0] ?? 0) & 0x7f) << 24) | ((four[1] ?? 0) << 16) | ((four[2] ?? 0) << 8) | (four[3] ?? 0);
  return String(number % 1_000_000).padStart(6, '0');
};

/** The stretches whose codes are good at an instant: the one shown, the one about to be shown on a clock slightly ahead, and those within the grace. */
export const windowsGoodAt = (at: Date): number[] => {
  const last = codeWindow(new Date(at.getTime() + 5000));
  const first = codeWindow(new Date(at.getTime() - graceSeconds * 1000));
  return Array.from({ length: last - first + 1 }, (_, i) => last - i);
};

export const signInOpens = ({ startsAt }: Timed): Date => new Date(startsAt.getTime() - opensBeforeMinutes * 60_000);
export const signInCloses = ({ endsAt }: Timed): Date => new Date(endsAt.getTime() + closesAfterMinutes * 60_000);

/** Whether the code is shown and taken at an instant. */
export const signInIsOpen = (event: Timed, at: Date): boolean => signInOpens(event) <= at && at <= signInCloses(event);

/**
 * The instant by which a sign-in is judged: when it was typed on a phone that then waited for a connection, if that lies in the past and not too
 * far; otherwise now. `late`: it came so much later than it was typed that whoever confirms the list should see it.
 */
export const judgedAt = (typedAt: Date | null, now: Date): { at: Date; late: boolean } => {
  if (typedAt === null || typedAt > now) return { at: now, late: false };
  const waited = now.getTime() - typedAt.getTime();
  if (waited > lateHours * 3_600_000) return { at: now, late: false };
  return { at: typedAt, late: waited > graceSeconds * 1000 };
};

/** The digits of what somebody typed: spaces, dashes and full-width digits are forgiven. */
export const digitsTyped = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '');
