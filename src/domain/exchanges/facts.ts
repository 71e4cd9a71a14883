/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type ExchangesFacts = {
  'exchanges.exchange_recorded': { exchangeId: string; startedOn: string; finishedOn: string };
  'exchanges.exchange_cancelled': { exchangeId: string };
  'exchanges.participant_added': { participationId: string; exchangeId: string; startedOn: string; finishedOn: string };
  'exchanges.participation_withdrawn': { participationId: string; exchangeId: string };
};
