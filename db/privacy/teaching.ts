import type { Part } from './register.ts';

export const teaching = {
  teachingClass: { personal: [], holds: 'Classes: which course in which term, from when to when.' },
  classTeacher: {
    personal: ['personId', 'namedAt', 'withdrawnAt'],
    why: 'To show a teacher their own classes and no others.',
    kept: 'As long as the class.',
    erase: 'keep',
    erasure: 'Kept without the name: the person row loses it.',
  },
  classStudent: {
    personal: ['personId', 'startedOn', 'finishedOn', 'recordedAt', 'withdrawnAt'],
    why: 'A place in a compulsory class binds to its course, and the gradebook lists who is in the class.',
    kept: 'As long as the university must be able to show who took the class.',
    erase: 'keep',
    erasure: 'Kept without the name: the person row loses it.',
  },
  classMark: {
    personal: ['placeId', 'mark', 'remark', 'givenBy', 'givenAt'],
    why: 'It is what the teacher gave the student for the class, with every earlier mark.',
    kept: 'As long as the place in the class; append-only.',
    erase: 'keep',
    erasure: 'Kept; it leads to a person only through the place in the class.',
  },
} as const satisfies Part;
