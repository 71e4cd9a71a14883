import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type * as schema from './schema/index.ts';

type Schema = typeof schema;
type TableName = { [K in keyof Schema]: Schema[K] extends SQLiteTable ? K : never }[keyof Schema];
type Column<K extends TableName> = Schema[K] extends { $inferSelect: infer Row } ? Extract<keyof Row, string> : never;

/** What a table holds about people: which columns, why, until when, and what becomes of a row when a person's data are to be erased. */
type Privacy<K extends TableName> = { personal: readonly Column<K>[]; why: string; kept: string; erasure: string };
/** A table that says nothing about any person, and what it holds instead. */
type Impersonal = { personal: readonly []; holds: string };

/** The register of personal data. A table that is missing here, or a column that is no longer there, does not compile. */
export const privacy = {
  account: {
    personal: ['personId', 'email', 'passwordHash', 'locale', 'createdAt', 'closedAt'],
    why: 'To let the person sign in.',
    kept: 'While the person has an account.',
    erasure: 'Deleted with its sessions.',
  },
  affiliation: {
    personal: ['personId', 'institutionId', 'unitId', 'position', 'contract', 'startedOn', 'finishedOn'],
    why: 'An affiliation binds to training from its first day, and the proof of training names the time it was due.',
    kept: 'As long as the institution must be able to show who was trained when.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  answer: {
    personal: ['attemptId', 'itemId', 'choice', 'savedAt'],
    why: 'To grade the attempt, to go on with it after a lost connection, and to answer a complaint about the grade.',
    kept: 'As long as the attempt.',
    erasure: 'Kept, append-only; it leads to a person only through the attempt.',
  },
  committee: { personal: [], holds: 'Committees: what each is called, what for, since when.' },
  committeeSeat: {
    personal: ['personId', 'role', 'startedOn', 'finishedOn', 'appointedOn', 'recordedAt', 'withdrawnAt'],
    why: 'A seat binds to training, and the register of a committee says who sat on it when.',
    kept: 'As long as the committee must be able to show who decided.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  teachingClass: { personal: [], holds: 'Classes: which course in which term, from when to when.' },
  classTeacher: {
    personal: ['personId', 'namedAt', 'withdrawnAt'],
    why: 'To show a teacher their own classes and no others.',
    kept: 'As long as the class.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  classStudent: {
    personal: ['personId', 'startedOn', 'finishedOn', 'recordedAt', 'withdrawnAt'],
    why: 'A place in a compulsory class binds to its course, and the gradebook lists who is in the class.',
    kept: 'As long as the university must be able to show who took the class.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  classMark: {
    personal: ['placeId', 'mark', 'remark', 'givenBy', 'givenAt'],
    why: 'It is what the teacher gave the student for the class, with every earlier mark.',
    kept: 'As long as the place in the class; append-only.',
    erasure: 'Kept; it leads to a person only through the place in the class.',
  },
  exchange: {
    personal: ['recordedBy'],
    why: 'To know who entered the exchange.',
    kept: 'As long as the institution must be able to show who was trained when.',
    erasure: 'Kept: it names an account, not a person.',
  },
  exchangeParticipant: {
    personal: ['personId', 'recordedAt', 'withdrawnAt'],
    why: 'Going on an exchange binds to training.',
    kept: 'As long as the institution must be able to show who was trained when.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  exemption: {
    personal: ['personId', 'policy', 'requirement', 'kind', 'fromOn', 'untilOn', 'reason', 'grantedBy'],
    why: 'It says why somebody need not meet a requirement, and who decided so.',
    kept: 'As long as the institution must be able to show who was trained when; append-only.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  extension: {
    personal: ['personId', 'unitId', 'subject', 'policy', 'requirement', 'fromOn', 'untilOn', 'reason', 'grantedBy'],
    why: 'It says why a day is later than the rules say, and who decided so.',
    kept: 'As long as the institution must be able to show who was trained when; append-only.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  leave: {
    personal: ['personId', 'fromOn', 'untilOn', 'clock', 'reason', 'grantedBy'],
    why: 'Due days stand still while somebody is away.',
    kept: 'As long as the institution must be able to show who was trained when; append-only.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  pastImport: {
    personal: ['fileName', 'issuer', 'voucher', 'reason', 'createdBy', 'createdAt'],
    why: 'To show who entered a list of past learning, when, on whose word, and why.',
    kept: 'As long as what was recognised from it.',
    erasure: 'The id of who entered it stays; it leads to no name where the person row has none.',
  },
  pastRow: {
    personal: ['cells', 'parsed', 'personId', 'recognitionId'],
    why: 'To look at a list before it comes into force, and to answer where something recognised came from.',
    kept: 'As long as what was recognised from it; of a list that was thrown away, until then.',
    erasure: 'The cells are emptied; the rest is kept without the name: the person row loses it.',
  },
  recognition: {
    personal: ['personId', 'kind', 'topic', 'issuer', 'voucher', 'minutes', 'learntOn', 'untilOn', 'reason', 'grantedBy'],
    why: 'Learning elsewhere counts where an institution recognised it.',
    kept: 'As long as the institution must be able to show who was trained when; append-only.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  requirementStatus: {
    personal: ['personId', 'policy', 'requirement', 'fromOn', 'toOn', 'state', 'dueOn'],
    why: 'Lists of thousands of people could not be shown otherwise. It holds nothing that is not worked out from other tables.',
    kept: 'Until it is worked out anew.',
    erasure: 'Deleted.',
  },
  agreement: { personal: [], holds: 'What an institution recognises of another, by topic.' },
  apiToken: { personal: [], holds: 'Machines that may ask, by the hash of their token.' },
  attempt: {
    personal: ['personId', 'examSlug', 'paper', 'startedAt', 'closesAt', 'closedAt', 'closedBy', 'result', 'right', 'objectives'],
    why: 'The evidence behind a completion, and what the rules on sitting again count.',
    kept: 'As long as the completion it led to.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  bulkAct: {
    personal: ['wanted', 'createdBy', 'createdAt'],
    why: 'To show who did something for many people at once, what, and why.',
    kept: 'As long as the decisions it made.',
    erasure: 'The id of who did it stays; it leads to no name where the person row has none.',
  },
  bulkPerson: {
    personal: ['personId', 'state', 'why', 'grantId', 'takenAt'],
    why: 'To answer for each person whether something done for many concerned them, and why not.',
    kept: 'As long as the decisions it led to.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  calendarFeed: {
    personal: ['personId', 'createdAt', 'revokedAt'],
    why: 'To answer the calendar program of a person who asked for a calendar of their due days.',
    kept: 'While the person has an account.',
    erasure: 'Deleted.',
  },
  clearance: {
    personal: ['personId', 'projectId', 'asOf', 'cleared', 'answer'],
    why: 'A receipt shows what the gate answered, so that a decision taken on it can be explained later.',
    kept: 'As long as the project file it belongs to; append-only.',
    erasure: 'Kept: it holds ids, and no name where the person row has none.',
  },
  completion: {
    personal: ['personId', 'course', 'minutes', 'completedOn', 'completedAt'],
    why: 'It settles what the person was bound to.',
    kept: 'As long as the institution must be able to show who was trained when.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  coverageCount: {
    personal: [],
    holds: 'How many people stood where with each requirement, by unit and day; read through the rules on small groups.',
  },
  edition: {
    personal: ['snapshot'],
    why: 'Published content, immutable. An assignment of a course to people by name says which, by their ids.',
    kept: 'For good; append-only.',
    erasure: 'Kept: it holds ids, and no name where the person row has none.',
  },
  enrolment: {
    personal: ['personId', 'course', 'startedAt', 'lesson', 'section', 'placedAt'],
    why: 'To lead the person back to the place in a lesson, on any device.',
    kept: 'While the person has an account.',
    erasure: 'Deleted.',
  },
  evidence: {
    personal: ['personId', 'kind', 'course', 'ref', 'detail', 'at'],
    why: 'The acts of learning that add up to a completion.',
    kept: 'As long as the completion it led to.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  fact: {
    personal: ['actor', 'about', 'at', 'data'],
    why: 'The log of who did what to whom, which an auditor reads.',
    kept: 'For good; append-only.',
    erasure: 'Kept: it holds ids and numbers, and never a name.',
  },
  identifier: {
    personal: ['personId', 'kind', 'value'],
    why: 'To tell people of one name apart, and to find the same person again in the next file.',
    kept: 'While the person is affiliated with the institution.',
    erasure: 'Deleted.',
  },
  institution: { personal: [], holds: 'Institutions and their names.' },
  invitation: {
    personal: ['personId', 'email', 'createdAt', 'usedAt'],
    why: 'To let the owner of an email address claim a record or choose a new password, once.',
    kept: 'Until it is used or has run out.',
    erasure: 'Deleted.',
  },
  invitationErrand: {
    personal: ['personId', 'state', 'refusal', 'takenAt'],
    why: 'To show the administrator who was invited and who could not be, and why.',
    kept: 'Ninety days after the run ended (platform default).',
    erasure: 'Deleted.',
  },
  invitationRun: {
    personal: ['createdBy', 'createdAt'],
    why: 'To send many invitations in stretches, and to show who asked for them.',
    kept: 'Ninety days after it ended (platform default).',
    erasure: 'The id of whoever asked stays; it leads to no name where the person row has none.',
  },
  jobLease: { personal: [], holds: 'Which process runs which job.' },
  message: {
    personal: ['personId', 'kind', 'told', 'decidedBy', 'decidedAt', 'sentAt', 'result', 'error'],
    why: 'To say nothing twice and nothing too often, and to show that somebody was told in time.',
    kept: 'As long as the institution must be able to show who was told what when; append-only.',
    erasure: 'Kept: it holds ids, and no address; the answer of a mail server is cut to its reason.',
  },
  messagePreference: {
    personal: ['personId', 'confirmations', 'weekends', 'changedAt'],
    why: 'To write to the person as they chose.',
    kept: 'While the person has an account.',
    erasure: 'Deleted.',
  },
  noticeRead: {
    personal: ['personId', 'notice', 'readAt'],
    why: 'To show the person what is new first.',
    kept: 'While the person has an account.',
    erasure: 'Deleted.',
  },
  obligation: {
    personal: ['personId', 'requirement', 'occasion', 'course', 'raisedOn', 'dueOn', 'settledAt'],
    why: 'What the person must learn, by when, and when that was met.',
    kept: 'As long as the institution must be able to show who was trained when.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  person: {
    personal: ['name', 'pinyin', 'initials', 'sortKey', 'email', 'createdAt', 'mergedInto'],
    why: 'To know who is bound, to find people by name, and to print the name on a record of learning.',
    kept: 'While the person is affiliated, and after that as long as records of learning must be verifiable.',
    erasure: 'Name, spellings and email are replaced by an empty word; the id stays, so that facts about it stay consistent.',
  },
  personMerge: {
    personal: ['keptId', 'goneId', 'moved', 'mergedBy', 'mergedAt', 'undoneAt'],
    why: 'To take back a merging of two records that turned out to be two people after all.',
    kept: 'As long as either record.',
    erasure: 'Kept: it holds ids, and no name where the person row has none.',
  },
  projectImport: {
    personal: ['fileName', 'createdBy', 'createdAt'],
    why: 'To show who brought in which table of projects, and to undo it.',
    kept: 'While the import can be undone, then as its entry in the log.',
    erasure: 'The uploader’s id stays; it leads to no name where the person row has none.',
  },
  projectImportRow: {
    personal: ['cells', 'understood', 'faults', 'did'],
    why: 'To show every fault of every row before anything is applied, and to undo an import.',
    kept: 'While the import can be undone: seven days (platform default), or until somebody relies on it; one day at least (platform default).',
    erasure: 'Deleted with the import’s rows.',
  },
  projectMapping: { personal: [], holds: 'Which column of a table of projects means what, by the header row.' },
  project: { personal: [], holds: 'Projects: number, title, what they are about, and the days of their ethics review.' },
  projectMember: {
    personal: ['personId', 'projectId', 'role', 'startedOn', 'finishedOn'],
    why: 'A place on a project binds to further training, and the gate asks about it.',
    kept: 'As long as the project file it belongs to.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  projectProxy: {
    personal: ['personId', 'projectId', 'namedAt', 'withdrawnAt'],
    why: 'A lead may let somebody do the clicks, and the log must be able to say by what right they did.',
    kept: 'As long as the project file it belongs to.',
    erasure: 'Kept without the name: the person row loses it.',
  },
  recordOfLearning: {
    personal: ['personId', 'serial', 'holderName', 'completedOn', 'issuedAt', 'revokedReason'],
    why: 'The proof that the holder shows to others, who may verify it by its serial.',
    kept: 'As long as somebody may want to verify it.',
    erasure: 'The holder’s name is replaced by an empty word; the serial goes on answering whether it is valid.',
  },
  roleGrant: {
    personal: ['personId', 'role', 'institutionId', 'unitId', 'grantedAt', 'revokedAt'],
    why: 'What the person may do here.',
    kept: 'As long as the log may be asked who was allowed what.',
    erasure: 'Revoked, and kept without the name: the person row loses it.',
  },
  rosterImport: {
    personal: ['fileName', 'createdBy', 'createdAt'],
    why: 'To show who brought in which file, and to undo it.',
    kept: 'While the import can be undone, then as its entry in the log.',
    erasure: 'The uploader’s id stays; it leads to no name where the person row has none.',
  },
  rosterMapping: { personal: [], holds: 'Which column means what, by the header row.' },
  rosterRow: {
    personal: ['cells', 'parsed', 'did'],
    why: 'To show every fault of every row before anything is applied, and to undo an import.',
    kept: 'While the import can be undone: seven days (platform default), or until somebody relies on it; one day at least (platform default), so that faulty rows can be corrected.',
    erasure: 'Deleted with the import’s rows.',
  },
  session: {
    personal: ['userId', 'expiresAt', 'createdAt', 'device'],
    why: 'To know who is asking, and to let the person see and end the sessions.',
    kept: 'Until it ends, at most two weeks after it was last used.',
    erasure: 'Deleted.',
  },
  signingSecret: { personal: [], holds: 'Random secrets that this installation signs its own links with.' },
  throttle: {
    personal: ['key', 'failures', 'lastAt'],
    why: 'To slow the guessing of passwords.',
    kept: 'Minutes after the last guess.',
    erasure: 'Nothing to do: the key is a hash.',
  },
  statement: {
    personal: ['projectId', 'asOf', 'content', 'frozenBy'],
    why: 'An application for ethics review states the training of the people on the project, by name; the committee may check that it is unaltered.',
    kept: 'As long as the project file it belongs to; append-only.',
    erasure: 'Kept with that file, names included: a statement that was changed would prove nothing. The public check shows them masked.',
  },
  ownPolicy: {
    personal: ['createdBy', 'createdAt'],
    why: 'To show who made a policy or called a campaign.',
    kept: 'As long as what it bound people to.',
    erasure: 'The id stays; it leads to no name where the person row has none.',
  },
  reply: {
    personal: ['personId', 'policy', 'version', 'words', 'sentAt'],
    why: 'It settles what a campaign asked. The words are read by the training administrator of the unit and by nobody else.',
    kept: 'That and when somebody replied, as long as the institution must be able to show who was trained when.',
    erasure: 'The words are replaced by an empty word; the rest is kept without the name: the person row loses it.',
  },
  replyDraft: {
    personal: ['personId', 'policy', 'words', 'savedAt'],
    why: 'So that nobody loses what they began to write.',
    kept: 'Until the reply is sent.',
    erasure: 'Deleted.',
  },
  unit: { personal: [], holds: 'The units of institutions.' },
  webhook: {
    personal: ['createdBy', 'createdAt'],
    why: 'To show who had facts of the institution told where.',
    kept: 'As long as the log of its deliveries.',
    erasure: 'The id of who added it stays; it leads to no name where the person row has none.',
  },
  webhookAttempt: { personal: [], holds: 'When an address was called, and what it answered in a number.' },
  webhookDelivery: {
    personal: ['content'],
    why: 'To tell the institution’s own systems what happened, and to try again where they did not answer.',
    kept: 'As long as the log of its attempts, which is append-only.',
    erasure: 'Kept: it holds ids, and no name where the person row has none.',
  },
} as const satisfies { [K in TableName]: Privacy<K> | Impersonal };
