import type { PlainDate } from '../shared/plain-date.ts';
import type { TooEarly } from './renewal.ts';

/** Why a step towards a certificate, or an act about one, is not taken. `field` is where a form shows it. */
export type CertificationRefusal =
  | TooEarly
  /** Something the track asks for is not published yet. */
  | { code: 'certification.not_open' }
  | { code: 'certification.already_under_way' }
  | { code: 'certification.not_affiliated'; field: 'institution' }
  | { code: 'certification.still_missing'; missing: number }
  | { code: 'certification.already_applied' }
  | { code: 'certification.not_applied' }
  | { code: 'certification.closed' }
  /** Nobody decides or assesses in a case of their own. */
  | { code: 'certification.own_case' }
  | { code: 'certification.assessor_unknown'; field: 'first' | 'second' | 'third'; number: string }
  | { code: 'certification.assessors_alike'; field: 'second' | 'third' }
  | { code: 'certification.no_practical' }
  | { code: 'certification.practical_under_way' }
  | { code: 'certification.third_not_needed' }
  | { code: 'certification.already_handed_in' }
  | { code: 'certification.not_handed_in' }
  | { code: 'certification.already_marked' }
  | { code: 'certification.points_beyond'; field: string; most: number }
  /** One officer proposes, another issues. */
  | { code: 'certification.second_officer_needed' }
  | { code: 'certification.not_standing' }
  | { code: 'certification.already_suspended' }
  | { code: 'certification.not_suspended' }
  | { code: 'certification.extends_nothing'; field: 'untilDay'; until: PlainDate }
  | { code: 'certification.name_unchanged'; field: 'holderName' }
  | { code: 'certification.nothing_decided' }
  | { code: 'certification.appeal_too_late'; until: PlainDate }
  | { code: 'certification.appeal_open' }
  | { code: 'certification.appeal_answered' }
  /** An appeal is decided by somebody who was not involved before. */
  | { code: 'certification.involved_before' };
