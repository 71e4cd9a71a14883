import type { Part } from './register.ts';

export const imports = {
  rosterImport: {
    personal: ['fileName', 'createdBy', 'createdAt'],
    why: 'To show who brought in which file, and to undo it.',
    kept: 'While the import can be undone, then as its entry in the log.',
    erase: 'keep',
    erasure: 'The uploader’s id stays; it leads to no name where the person row has none.',
  },
  rosterMapping: { personal: [], holds: 'Which column means what, by the header row.' },
  rosterRow: {
    personal: ['cells', 'parsed', 'did'],
    why: 'To show every fault of every row before anything is applied, and to undo an import.',
    kept: 'While the import can be undone: seven days (platform default), or until somebody relies on it; one day at least (platform default), so that faulty rows can be corrected.',
    erase: 'delete',
    erasure: 'Deleted with the import’s rows.',
  },
  projectImport: {
    personal: ['fileName', 'createdBy', 'createdAt'],
    why: 'To show who brought in which table of projects, and to undo it.',
    kept: 'While the import can be undone, then as its entry in the log.',
    erase: 'keep',
    erasure: 'The uploader’s id stays; it leads to no name where the person row has none.',
  },
  projectMapping: { personal: [], holds: 'Which column of a table of projects means what, by the header row.' },
  projectImportRow: {
    personal: ['cells', 'understood', 'faults', 'did'],
    why: 'To show every fault of every row before anything is applied, and to undo an import.',
    kept: 'While the import can be undone: seven days (platform default), or until somebody relies on it; one day at least (platform default).',
    erase: 'delete',
    erasure: 'Deleted with the import’s rows.',
  },
  pastImport: {
    personal: ['fileName', 'issuer', 'voucher', 'reason', 'createdBy', 'createdAt'],
    why: 'To show who entered a list of past learning, when, on whose word, and why.',
    kept: 'As long as what was recognised from it.',
    erase: 'keep',
    erasure: 'The id of who entered it stays; it leads to no name where the person row has none.',
  },
  pastMapping: { personal: [], holds: 'Which column of a list of past learning means what, by the header row.' },
  pastRow: {
    personal: ['cells', 'parsed', 'personId', 'recognitionId'],
    why: 'To look at a list before it comes into force, and to answer where something recognised came from.',
    kept: 'As long as what was recognised from it; of a list that was thrown away, until then.',
    erase: 'empty',
    erasure: 'The cells are emptied; the rest is kept without the name: the person row loses it.',
  },
} as const satisfies Part;
