import { cancelEvent } from '#commands/events/cancel-event.ts';
import { changeEvent } from '#commands/events/change-event.ts';
import { confirmAttendance } from '#commands/events/confirm-attendance.ts';
import { enterLate, enterSheet, strikeOut } from '#commands/events/correct-attendance.ts';
import { createEvent } from '#commands/events/create-event.ts';
import { giveFeedback } from '#commands/events/give-feedback.ts';
import { addMaterial, removeMaterial } from '#commands/events/keep-material.ts';
import { addProvider, addTrainer, endProvider, endTrainer } from '#commands/events/keep-providers.ts';
import { register, takeOff, unregister } from '#commands/events/register.ts';
import { registerPeople } from '#commands/events/register-people.ts';
import { signInPresent } from '#commands/events/sign-in-present.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { FeedbackForm } from '#domain/events/feedback.ts';
import * as forms from '#domain/events/forms.ts';
import { numbersIn } from '#domain/people/numbers.ts';
import { type Door, submit } from './form.ts';
import { submitUpload } from './upload.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const createEventAction = (door: Door, actor: Person) =>
  submit(door, 'event', forms.EventForm, (given, { now }) => {
    const { rhythm, repeatUntil } = given;
    return createEvent(door.locals.db, forms.eventIn(given), { rhythm, repeatUntil }, { actor, now });
  });

export const changeEventAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'event', forms.ChangeEventForm, (given, { now }) =>
    changeEvent(door.locals.db, { ...forms.changeIn(given), eventId, which: given.which }, { actor, now }),
  );

export const cancelEventAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'cancel', forms.CancelEventForm, (given, { now }) => cancelEvent(door.locals.db, { ...given, eventId }, { actor, now }));

export const registerAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'register', forms.NothingForm, (_, { now }) => register(door.locals.db, { eventId }, { actor, now }));

export const unregisterAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'unregister', forms.NothingForm, (_, { now }) => unregister(door.locals.db, { eventId }, { actor, now }));

export const registerPeopleAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'people', forms.NumbersForm, ({ numbers }, { now }) =>
    registerPeople(door.locals.db, { eventId, numbers: numbersIn(numbers) }, { actor, now }),
  );

export const takeOffAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'take-off', forms.TakeOffForm, (given, { now }) => takeOff(door.locals.db, { ...given, eventId }, { actor, now }));

export const signInPresentAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'sign-in', forms.SignInForm, ({ code, typedAt }, { now }) =>
    signInPresent(door.locals.db, { eventId, code, typedAt: typedAt === null ? null : new Date(typedAt) }, { actor, now }),
  );

export const sheetAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'sheet', forms.SheetForm, ({ personIds, numbers }, { now }) =>
    enterSheet(door.locals.db, { eventId, personIds, numbers: numbers === null ? [] : numbersIn(numbers) }, { actor, now }),
  );

export const lateAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'late', forms.LateForm, ({ number, lateReason: reason }, { now }) =>
    enterLate(door.locals.db, { eventId, number, reason }, { actor, now }),
  );

export const strikeAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'strike', forms.StrikeForm, ({ attendanceId, strikeReason: reason }, { now }) =>
    strikeOut(door.locals.db, { eventId, attendanceId, reason }, { actor, now }),
  );

export const confirmAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'confirm', forms.NothingForm, (_, { now }) => confirmAttendance(door.locals.db, { eventId }, { actor, now }));

export const materialAction = (door: Door, actor: Person, eventId: string) =>
  submitUpload(
    door,
    { name: 'material', schema: forms.MaterialForm, bytes: forms.materialBytes, tooLarge: 'events.file_too_large' },
    ({ kind, materialTitle: title, materialLink: link, file }, { now }) =>
      addMaterial(door.locals.db, { eventId, kind, title, link, file }, { actor, now }),
  );

export const removeMaterialAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'remove-material', forms.RemoveMaterialForm, (given, { now }) =>
    removeMaterial(door.locals.db, { ...given, eventId }, { actor, now }),
  );

export const feedbackAction = (door: Door, actor: Person, eventId: string) =>
  submit(door, 'feedback', FeedbackForm, (given, { now }) => giveFeedback(door.locals.db, { ...given, eventId }, { actor, now }));

export const addProviderAction = (door: Door, actor: Person) =>
  submit(door, 'provider', forms.ProviderForm, (given, { now }) => addProvider(door.locals.db, given, { actor, now }));

export const endProviderAction = (door: Door, actor: Person) =>
  submit(door, 'end-provider', forms.EndProviderForm, (given, { now }) => endProvider(door.locals.db, given, { actor, now }));

export const addTrainerAction = (door: Door, actor: Person) =>
  submit(door, 'trainer', forms.TrainerForm, (given, { now }) => addTrainer(door.locals.db, given, { actor, now }));

export const endTrainerAction = (door: Door, actor: Person) =>
  submit(door, 'end-trainer', forms.EndTrainerForm, (given, { now }) => endTrainer(door.locals.db, given, { actor, now }));
