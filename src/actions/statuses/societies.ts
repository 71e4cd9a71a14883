import type { SocietyRefusal } from '#domain/outreach/society-refusals.ts';

export const societyStatuses = {
  'outreach.source_needed': 422,
  'outreach.source_half': 422,
  'outreach.source_address': 422,
  'outreach.source_day': 422,
  'outreach.no_language': 422,
  'outreach.half_written': 422,
  'outreach.not_taken': 422,
  'outreach.change_needed': 422,
  'outreach.website_unsafe': 422,
  'outreach.address_taken': 409,
  'outreach.no_page_yet': 409,
  'outreach.not_draft': 409,
  'outreach.not_your_draft': 403,
  'outreach.open_already': 409,
  'outreach.not_waiting': 409,
  'outreach.own_piece': 403,
  'outreach.read_already': 409,
  'outreach.withdrawn_already': 409,
} as const satisfies Record<SocietyRefusal['code'], number>;
