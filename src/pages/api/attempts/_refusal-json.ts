import { statusOf } from '#actions/status-of.ts';
import type { AnyRefusal } from '#domain/refusals.ts';

/** A refusal as the island reads it; it finds its own words. */
export const refusalJson = (refusal: AnyRefusal): Response => Response.json({ refusal }, { status: statusOf[refusal.code] });
