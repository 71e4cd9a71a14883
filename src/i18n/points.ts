/** Points as people read them: whole, or with two decimals at most. */
export const showPoints = (points: number): string => String(Math.round(points * 100) / 100);
