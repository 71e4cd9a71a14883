import type { Part } from './register.ts';

const office = 'Kept: it names who acted in an office.';

export const participation = {
  publicConsultation: {
    personal: ['createdBy', 'answeredBy'],
    why: 'Whoever puts a question to the public, and whoever publishes the report, answers for it.',
    kept: 'As long as the consultation can be read.',
    erase: 'keep',
    erasure: office,
  },
  consultationTheme: { personal: [], holds: 'What was said in one word, and what the office replied.' },
  consultationStatement: {
    personal: ['personId', 'words', 'otherWords', 'createdBy', 'createdAt', 'appeal', 'appealedAt'],
    why: 'What others can read takes an account whose owner is known; the author is shown the decision and its reason and may appeal.',
    kept: 'The words as long as the consultation can be read, without the name, which is shown to nobody.',
    erase: 'keep',
    erasure: 'Kept without the name: the person row loses it.',
  },
  moderationWord: {
    personal: ['by', 'at', 'reason'],
    why: 'Two different people decide what is published, and a third about an appeal: it must be possible to show who.',
    kept: 'As long as the consultation can be read; append-only.',
    erase: 'keep',
    erasure: office,
  },
  statementVote: { personal: [], holds: 'Choices under the hash of a random token, different for each consultation. It leads to nobody.' },
  consultationSummary: { personal: [], holds: 'What is shown of the votes: shares above the suppression limits.' },
  publicSubmission: {
    personal: ['words'],
    why: 'The host reads what was handed in for the report. Nobody else does.',
    kept: 'Words: 180 days after the end of the consultation (platform default), then emptied by a job. The receipt and its theme stay.',
    erase: 'keep',
    erasure: 'Nothing to do: it is tied to no person, and its words are emptied by rule.',
  },
  publicConcern: {
    personal: ['words'],
    why: 'The office whose matter it is reads what was raised. Nobody else does.',
    kept: 'Words: 180 days after it was closed (platform default), then emptied by a job. The receipt and where it went stay.',
    erase: 'keep',
    erasure: 'Nothing to do: it is tied to no person who raised it, and its words are emptied by rule.',
  },
  concernStep: {
    personal: ['by', 'at'],
    why: 'Whoever says where a concern went answers for it.',
    kept: 'As long as the concern; append-only.',
    erase: 'keep',
    erasure: office,
  },
  expertQuestion: {
    personal: ['words', 'settledBy'],
    why: 'The desk reads what was asked, decides what becomes of it, and answers for that.',
    kept: 'Words: 180 days after it was settled (platform default), then emptied by a job. The receipt and how it was settled stay.',
    erase: 'keep',
    erasure: 'Nothing to do: it is tied to no person who asked, and its words are emptied by rule.',
  },
  expertAnswer: {
    personal: ['expert', 'expertEn', 'interests', 'interestsEn', 'writtenBy', 'writtenAt'],
    why: 'Whoever reads an answer may know who says it and what they stand to gain; the expert agreed to be named.',
    kept: 'As long as it can be read. It is taken back when the expert asks.',
    erase: 'keep',
    erasure: 'Kept: it is what an expert said in public, until it is taken back.',
  },
  expertAnswerReview: {
    personal: ['reviewedBy', 'reviewedAt'],
    why: 'Two people who did not write an answer read it before it is published: it must be possible to show who.',
    kept: 'As long as the answer.',
    erase: 'keep',
    erasure: office,
  },
  participationContact: {
    personal: ['contact'],
    why: 'To write back to somebody who asked for it, without an account.',
    kept: 'Until the day in the row, set when it was written: 60 days after the end (platform default). A job deletes it.',
    erase: 'keep',
    erasure: 'Nothing to do: it is tied to no person row, and is deleted by rule.',
  },
} as const satisfies Part;
