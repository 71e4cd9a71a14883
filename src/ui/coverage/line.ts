import type { ToldSum } from '#domain/reporting/small-numbers.ts';

/** A row of a chart and of the table beside it. */
export type Line = { label: string; href?: string | undefined; told: ToldSum };
