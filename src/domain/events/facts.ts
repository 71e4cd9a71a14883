import type { ProviderKind, TrainerKind } from './provider.ts';
import type { AttendanceWay } from './sign-in.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type EventsFacts = {
  'events.event_announced': { eventId: string };
  'events.event_changed': { eventId: string };
  'events.event_cancelled': { eventId: string; told: number };
  'events.registered': { eventId: string };
  'events.waiting': { eventId: string };
  'events.moved_up': { eventId: string };
  'events.registration_withdrawn': { eventId: string };
  'events.signed_in': { eventId: string; way: AttendanceWay };
  'events.attendance_entered': { eventId: string; way: AttendanceWay };
  'events.attendance_struck_out': { eventId: string };
  'events.attendance_confirmed': { eventId: string; people: number };
  'events.provider_added': { providerId: string; kind: ProviderKind };
  'events.provider_ended': { providerId: string };
  'events.trainer_added': { trainerId: string; kind: TrainerKind };
  'events.trainer_ended': { trainerId: string };
};
