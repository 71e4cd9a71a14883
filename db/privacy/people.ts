import type { Part } from './register.ts';

export const people = {
  person: {
    personal: ['name', 'pinyin', 'initials', 'sortKey', 'email', 'createdAt', 'mergedInto', 'erasedAt'],
    why: 'To know who is bound, to find people by name, and to print the name on a record of learning.',
    kept: 'While the person is affiliated, and after that as long as records of learning must be verifiable.',
    erase: 'empty',
    erasure: 'Name, spellings and email are replaced by a word that says so; the id stays, so that facts about it stay consistent.',
  },
  personMerge: {
    personal: ['keptId', 'goneId', 'moved', 'mergedBy', 'mergedAt', 'undoneAt'],
    why: 'To take back a merging of two records that turned out to be two people after all.',
    kept: 'As long as either record.',
    erase: 'keep',
    erasure: 'Kept: it holds ids, and no name where the person row has none.',
  },
  affiliation: {
    personal: ['personId', 'institutionId', 'unitId', 'position', 'contract', 'startedOn', 'finishedOn'],
    why: 'An affiliation binds to training from its first day, and the proof of training names the time it was due.',
    kept: 'As long as the institution must be able to show who was trained when.',
    erase: 'keep',
    erasure: 'Kept without the name: the person row loses it.',
  },
  identifier: {
    personal: ['personId', 'kind', 'value'],
    why: 'To tell people of one name apart, and to find the same person again in the next file.',
    kept: 'While the person is affiliated with the institution.',
    erase: 'delete',
    erasure: 'Deleted.',
  },
  institution: { personal: [], holds: 'Institutions and their names.' },
  unit: { personal: [], holds: 'The units of institutions.' },
  committee: { personal: [], holds: 'Committees: what each is called, what for, since when.' },
  committeeSeat: {
    personal: ['personId', 'role', 'startedOn', 'finishedOn', 'appointedOn', 'recordedAt', 'withdrawnAt'],
    why: 'A seat binds to training, and the register of a committee says who sat on it when.',
    kept: 'As long as the committee must be able to show who decided.',
    erase: 'keep',
    erasure: 'Kept without the name: the person row loses it.',
  },
  committeeParticulars: {
    personal: ['seatId', 'fromOn', 'sex', 'backgrounds', 'speciality', 'standing', 'recordedAt', 'recordedBy'],
    why: 'A committee must have members of different sexes and backgrounds and from outside. The sex of a member is shown only to whoever keeps the register.',
    kept: 'As long as the committee must be able to show how it was composed.',
    erase: 'empty',
    erasure:
      'Sex and speciality are emptied; backgrounds and standing are kept without the name. The composition of days past may then be unknown.',
  },
  exchange: {
    personal: ['recordedBy'],
    why: 'To know who entered the exchange.',
    kept: 'As long as the institution must be able to show who was trained when.',
    erase: 'keep',
    erasure: 'Kept: it names an account, not a person.',
  },
  exchangeParticipant: {
    personal: ['personId', 'recordedAt', 'withdrawnAt'],
    why: 'Going on an exchange binds to training.',
    kept: 'As long as the institution must be able to show who was trained when.',
    erase: 'keep',
    erasure: 'Kept without the name: the person row loses it.',
  },
} as const satisfies Part;
