/** How big a city is. Its units and institutions are the same in every size; their people are fewer. */
export const sizes = {
  tiny: { people: 240, projects: 48 },
  small: { people: 5_000, projects: 1_000 },
  campus: { people: 17_800, projects: 3_560 },
  full: { people: 100_000, projects: 20_000 },
} as const;
export type Size = keyof typeof sizes;

export const units = 120;
/** The part of everybody who works at each institution; and of everybody, who works in one unit of the first. */
export const shares = [0.55, 0.17, 0.12, 0.08, 0.05, 0.03] as const;
export const largeUnitShare = 0.05;

/** The day on which the city stands. */
export const today = '2026-11-25';
export const now = new Date('2026-11-25T02:00:00Z');
