import type { EventFault } from './event.ts';
import type { SeriesFault } from './recurrence.ts';

/** Why an event, a place at it, a sign-in or what follows from it is not written down. */
export type EventRefusal =
  | EventFault
  | SeriesFault
  | { code: 'events.provider_not_yours'; field: 'providerId' }
  | { code: 'events.open_needs_provider'; field: 'audience' }
  | { code: 'events.trainer_unknown'; field: 'trainerIds' }
  | { code: 'events.cancelled' }
  | { code: 'events.confirmed_already' }
  | { code: 'events.not_over_yet' }
  | { code: 'events.registration_closed' }
  | { code: 'events.not_for_you' }
  | { code: 'events.registered_already' }
  | { code: 'events.not_registered' }
  | { code: 'events.sign_in_not_open'; opensAt: Date }
  | { code: 'events.sign_in_over' }
  | { code: 'events.wrong_code'; field: 'code' }
  | { code: 'events.numbers_unknown'; field: 'numbers'; numbers: string[] }
  | { code: 'events.nobody'; field: 'numbers' }
  | { code: 'events.present_already' }
  | { code: 'events.not_present' }
  | { code: 'events.feedback_given' }
  | { code: 'events.feedback_not_open' }
  | { code: 'events.material_needs_something'; field: 'link' }
  | { code: 'events.file_too_large'; field: 'file'; limit: number }
  | { code: 'events.file_kind'; field: 'file' }
  | { code: 'events.provider_name_taken'; field: 'nameZh' }
  | { code: 'events.person_unknown'; field: 'number' };
