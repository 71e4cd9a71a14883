/** Packs for inspections, annual reports, and their templates. */
export const packStatuses = {
  'packs.day_to_come': 422,
  'packs.before_founding': 422,
  'packs.too_many_at_once': 429,
  'packs.not_ready': 409,
  'packs.not_failed': 409,
  'packs.deleted_already': 410,
  'packs.not_annual': 409,
  'packs.filed_to_come': 422,
  'packs.template_not_word': 422,
  'packs.template_too_large': 413,
  'packs.template_macros': 422,
  'packs.template_marks': 422,
} as const;
