import { addParticipant } from '#commands/exchanges/add-participant.ts';
import { recordExchange } from '#commands/exchanges/record-exchange.ts';
import { cancelExchange, withdrawParticipation } from '#commands/exchanges/withdraw-participation.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { CancelExchangeForm, ExchangeForm, ParticipantForm, WithdrawParticipantForm } from '#domain/exchanges/forms.ts';
import { numbersIn } from '#domain/people/numbers.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const recordExchangeAction = (door: Door, actor: Person) =>
  submit(door, 'exchange', ExchangeForm, ({ numbers, ...given }, { now }) =>
    recordExchange(door.locals.db, { ...given, numbers: numbersIn(numbers) }, { actor, now }),
  );

export const addParticipantAction = (door: Door, actor: Person, exchangeId: string) =>
  submit(door, 'participant', ParticipantForm, (given, { now }) =>
    addParticipant(door.locals.db, { ...given, exchangeId }, { actor, now }),
  );

export const withdrawParticipationAction = (door: Door, actor: Person, exchangeId: string) =>
  submit(door, 'withdraw', WithdrawParticipantForm, (given, { now }) =>
    withdrawParticipation(door.locals.db, { ...given, exchangeId }, { actor, now }),
  );

export const cancelExchangeAction = (door: Door, actor: Person, exchangeId: string) =>
  submit(door, 'cancel', CancelExchangeForm, (_, { now }) => cancelExchange(door.locals.db, { exchangeId }, { actor, now }));
