import type { Part } from './register.ts';

const office = 'Kept: it names who acted in an office.';

export const societies = {
  societyPage: {
    personal: ['keptBy'],
    why: 'Whoever describes a society in public answers for it.',
    kept: 'As long as the page.',
    erase: 'keep',
    erasure: office,
  },
  societyPiece: {
    personal: ['createdBy'],
    why: 'Whoever begins a piece of a society answers for it.',
    kept: 'As long as the piece.',
    erase: 'keep',
    erasure: office,
  },
  societyText: {
    personal: [
      'authorName',
      'authorRole',
      'authorRoleEn',
      'interests',
      'interestsEn',
      'writtenBy',
      'writtenAt',
      'returnedBy',
      'returnedReason',
      'withdrawnBy',
    ],
    why: 'A reader may know who says it, in what role, and what they stand to gain. Who wrote it must be known, so that nobody reads their own text.',
    kept: 'As long as the piece. What was published stays on record; a withdrawn text is shown to nobody.',
    erase: 'keep',
    erasure: 'Kept: the author signed it in public under the name they chose. Taking the piece back hides it.',
  },
  societyReading: {
    personal: ['readBy', 'readAt'],
    why: 'Two people who did not write a text read it before it is published: it must be possible to show who. The public sees office and day.',
    kept: 'As long as the text; append-only.',
    erase: 'keep',
    erasure: office,
  },
} as const satisfies Part;
