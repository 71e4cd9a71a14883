import type { PackFormat, PackKind } from './pack/pack.ts';

/** What can happen with packs, as data. Facts hold ids and numbers and no names. */
export type ReportingFacts = {
  'reporting.pack_ordered': { code: string; kind: PackKind; committeeId: string | null; unitId?: string | null; day: string };
  'reporting.pack_ready': { code: string; digest: string };
  'reporting.pack_failed': { code: string; step: string };
  'reporting.pack_downloaded': { code: string; format: PackFormat };
  'reporting.pack_deleted': { code: string };
  'reporting.report_filed': { code: string; filedOn: string };
  'reporting.template_added': { kind: PackKind; digest: string };
  'reporting.template_withdrawn': { kind: PackKind };
};
