import { answerQuestion, askQuestion } from '#commands/consultation/ask-question.ts';
import { reviewGuidance, writeGuidance } from '#commands/consultation/publish-guidance.ts';
import { confirmAttendance } from '#commands/events/confirm-attendance.ts';
import { enterSheet } from '#commands/events/correct-attendance.ts';
import { createEvent } from '#commands/events/create-event.ts';
import { addProvider, addTrainer } from '#commands/events/keep-providers.ts';
import { registerPeople } from '#commands/events/register-people.ts';
import { sendEventLetters } from '#commands/events/send-event-letters.ts';
import { makeClaim } from '#commands/hours/make-claim.ts';
import type { Database } from '#db/client.ts';
import { cast } from '#db/seed/cast.ts';
import { demoClaim, demoEvents, demoProvider, demoQuestion, demoTrainers } from '#db/seed/events.ts';
import type { Actor, Role } from '#domain/auth/permission.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { addDays, addMonths, dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import type { Post } from '#ports/mail.ts';
import { guidancesFrom } from '#queries/consultation/consultation-by-id.ts';

type Place = { institutionId: string; people: Record<string, string> };
type Context = { actor: Actor; now: Date };
type Person = Extract<Actor, { kind: 'person' }>;

const done = <T>(outcome: Outcome<T, { code: `${string}.${string}` }>, what: string): T => {
  if (!outcome.ok) throw new Error(`The demonstration could not ${what}: ${outcome.refusal.code}.`);
  return outcome.value;
};

// The people of the demonstration are invented: what it would write to them goes nowhere.
const nowhere: Post = { isOpen: async () => true, send: async () => granted(null) };

const numberOf = (key: string): string => cast.find((one) => one.key === key)?.staffNumber ?? '';
const as = ({ institutionId, people }: Place, key: string, role: Role): Person => ({
  kind: 'person',
  personId: people[key] ?? '',
  accountId: '',
  name: '',
  grants: [{ role, institutionId, unitId: null }],
});

const seedCalendar = async (db: Database, { institutionId }: Place, providerId: string, trainerId: string, { actor, now }: Context) => {
  for (const { inDays, hour, lasts, people, monthlyFor, ...words } of demoEvents) {
    const day = addDays(dayOf(now), inDays);
    const startsAt = new Date(startOfDay(day).getTime() + hour * 3_600_000);
    const endsAt = new Date(startsAt.getTime() + lasts * 60_000);
    const announced = inDays < 0 ? { actor, now: startOfDay(addDays(day, -7)) } : { actor, now };
    const event = {
      ...words,
      ...{ institutionId, startsAt, endsAt, registerUntil: null, link: null, exchangeId: null, projectId: null },
      providerId: words.audience === 'open' ? providerId : null,
      trainerIds: words.kind === 'mock-review' ? [trainerId] : [],
    };
    const series =
      monthlyFor > 0
        ? { rhythm: 'monthly' as const, repeatUntil: addMonths(day, monthlyFor) }
        : { rhythm: 'once' as const, repeatUntil: null };
    const eventId = done(await createEvent(db, event, series, announced), 'announce its events');
    const numbers = people.map(numberOf);
    if (numbers.length > 0) done(await registerPeople(db, { eventId, numbers }, announced), 'fill its events');
    if (inDays >= 0) continue;
    done(await enterSheet(db, { eventId, numbers, personIds: [] }, { actor, now: endsAt }), 'enter who came');
    done(await confirmAttendance(db, { eventId }, { actor, now: endsAt }), 'confirm who came');
  }
};

const seedDesk = async (db: Database, place: Place, providerId: string, now: Date): Promise<void> => {
  const { topic, subject, question, answer, guidance } = demoQuestion;
  const asker = as(place, 'investigator', 'principal_investigator');
  const asked = { institutionId: place.institutionId, providerId, topic, subject, question };
  const consultationId = done(await askQuestion(db, asked, { actor: asker, now }), 'ask its desk');
  const secretary = as(place, 'secretary', 'committee_secretary');
  done(await answerQuestion(db, { consultationId, answer }, { actor: secretary, now }), 'answer at its desk');
  done(await writeGuidance(db, { consultationId, ...guidance }, { actor: secretary, now }), 'write guidance');
  const [text] = await guidancesFrom(db, consultationId);
  for (const key of ['administrator', 'operator'])
    done(
      await reviewGuidance(db, { guidanceId: text?.id ?? '' }, { actor: as(place, key, 'training_administrator'), now }),
      'review guidance',
    );
};

/** Gives the demonstration a provider with its trainers, a calendar of events, hours, something to decide on, and guidance. */
export const seedEvents = async (db: Database, place: Place, context: Context): Promise<void> => {
  const { institutionId } = place;
  const providerId = done(await addProvider(db, { ...demoProvider, institutionId }, context), 'enter its provider');
  const trainerIds: string[] = [];
  for (const { key, topics, ...given } of demoTrainers) {
    const name = cast.find((one) => one.key === key)?.name ?? '';
    const trainer = { ...given, institutionId, name, topics: [...topics], number: numberOf(key), organisation: null };
    trainerIds.push(done(await addTrainer(db, trainer, context), 'enter its trainers'));
  }
  await seedCalendar(db, place, providerId, trainerIds[0] ?? '', context);
  const student = as(place, 'student', 'learner');
  const claim = { ...demoClaim, institutionId, learntOn: addDays(dayOf(context.now), -3), unit: 'hour' as const, scheme: null, file: null };
  done(await makeClaim(db, claim, { actor: student, now: context.now }), 'hand in hours');
  await seedDesk(db, place, providerId, context.now);
  await sendEventLetters(db, context.now, { post: nowhere, pause: () => false });
};
