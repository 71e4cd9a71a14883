import type { Part } from './register.ts';

export const projects = {
  project: { personal: [], holds: 'Projects: number, title, what they are about, and the days of their ethics review.' },
  projectMember: {
    personal: ['personId', 'projectId', 'role', 'startedOn', 'finishedOn', 'organisation'],
    why: 'A place on a project binds to further training, and the gate asks about it.',
    kept: 'As long as the project file it belongs to.',
    erase: 'keep',
    erasure: 'Kept without the name: the person row loses it.',
  },
  projectProxy: {
    personal: ['personId', 'projectId', 'namedAt', 'withdrawnAt'],
    why: 'A lead may let somebody do the clicks, and the log must be able to say by what right they did.',
    kept: 'As long as the project file it belongs to.',
    erase: 'keep',
    erasure: 'Kept without the name: the person row loses it.',
  },
  outsideProof: {
    personal: [
      'personId',
      'projectId',
      'kind',
      'course',
      'issuer',
      'learntOn',
      'untilOn',
      'reference',
      'fileDigest',
      'decidedBy',
      'reason',
    ],
    why: 'Somebody from outside shows what they have learnt elsewhere, and an administrator decides whether it counts.',
    kept: 'As long as the project file. The file itself: thirty days after the decision or the end of the place (platform default), at once when it is taken back; then it is deleted.',
    erase: 'empty',
    erasure: 'The file is deleted; the row is kept without the name: the person row loses it.',
  },
  clearance: {
    personal: ['personId', 'projectId', 'asOf', 'cleared', 'answer'],
    why: 'A receipt shows what the gate answered, so that a decision taken on it can be explained later.',
    kept: 'As long as the project file it belongs to; append-only.',
    erase: 'keep',
    erasure: 'Kept: it holds ids and a staff number that leads nowhere any more, and no name where the person row has none.',
  },
  statement: {
    personal: ['projectId', 'asOf', 'content', 'frozenBy'],
    why: 'An application for ethics review states the training of the people on the project, by name; the committee may check that it is unaltered.',
    kept: 'As long as the project file it belongs to; append-only.',
    erase: 'keep',
    erasure: 'Kept with that file, names included: a statement that was changed would prove nothing. The public check shows them masked.',
  },
} as const satisfies Part;
