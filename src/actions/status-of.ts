import type { RefusalCode } from '#domain/refusals.ts';
import { assessmentStatuses } from './statuses/assessment.ts';
import { bodiesStatuses } from './statuses/bodies.ts';
import { certificationStatuses } from './statuses/certification.ts';
import { eventsStatuses } from './statuses/events.ts';
import { packStatuses } from './statuses/packs.ts';
import { participationStatuses } from './statuses/participation.ts';
import { peopleStatuses } from './statuses/people.ts';
import { pollStatuses } from './statuses/polls.ts';
import { readerStatuses } from './statuses/readers.ts';
import { requirementsStatuses } from './statuses/requirements.ts';
import { societyStatuses } from './statuses/societies.ts';

/** The one table from refusal code to HTTP status. */
export const statusOf = {
  ...assessmentStatuses,
  ...bodiesStatuses,
  ...certificationStatuses,
  ...eventsStatuses,
  ...participationStatuses,
  ...packStatuses,
  ...peopleStatuses,
  ...pollStatuses,
  ...readerStatuses,
  ...requirementsStatuses,
  ...societyStatuses,
} as const satisfies Record<RefusalCode, number>;
