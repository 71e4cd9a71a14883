import type { Part } from './register.ts';

export const record = {
  fact: {
    personal: ['actor', 'about', 'at', 'data'],
    why: 'The log of who did what to whom, which an auditor reads.',
    kept: 'For good; append-only.',
    erase: 'keep',
    erasure: 'Kept: it holds ids and numbers, and never a name.',
  },
  edition: {
    personal: ['snapshot'],
    why: 'Published content, immutable. An assignment of a course to people by name says which, by their ids.',
    kept: 'For good; append-only.',
    erase: 'keep',
    erasure: 'Kept: it holds ids, and no name where the person row has none.',
  },
  formerEntry: {
    personal: [],
    holds: 'What projects, committees, units and events were called before a change, and the days a project stated; no name of a person.',
  },
  coverageCount: {
    personal: [],
    holds: 'How many people stood where with each requirement, by unit and day; read through the rules on small groups.',
  },
  jobLease: { personal: [], holds: 'Which process runs which job.' },
} as const satisfies Part;
