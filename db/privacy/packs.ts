import type { Part } from './register.ts';

const handedIn =
  'Kept until the pack is deleted, after a year at the latest: what was shown to an inspection or reported has to be answered for as it was.';

export const packs = {
  pack: {
    personal: ['content', 'orderedBy', 'deletedBy', 'filedBy'],
    why: 'An institution has to show, as of a day, who was trained and who decided what; it names who sits on committees, who came, and who lacks what.',
    kept: 'The content for 365 days (platform default) or until somebody deletes it; then the number and the digest alone.',
    erase: 'keep',
    erasure: handedIn,
  },
  packChapter: {
    personal: ['content'],
    why: 'A pack in the making is put together chapter by chapter.',
    kept: 'Until the pack is sealed, within minutes.',
    erase: 'keep',
    erasure: handedIn,
  },
  packFile: { personal: [], holds: 'The size and digest of each file of a pack.' },
  packTemplate: {
    personal: ['addedBy'],
    why: 'To know who put a template in the place of another.',
    kept: 'As long as packs made by it may be asked about.',
    erase: 'keep',
    erasure: 'Kept: it names who acted in an office, not a learner.',
  },
} as const satisfies Part;
