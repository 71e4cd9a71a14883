import type { Part } from './register.ts';

export const accounts = {
  account: {
    personal: ['personId', 'email', 'passwordHash', 'locale', 'createdAt', 'closedAt'],
    why: 'To let the person sign in.',
    kept: 'While the person has an account.',
    erase: 'delete',
    erasure: 'Deleted with its sessions.',
  },
  session: {
    personal: ['userId', 'expiresAt', 'createdAt', 'device'],
    why: 'To know who is asking, and to let the person see and end the sessions.',
    kept: 'Until it ends, at most two weeks after it was last used.',
    erase: 'delete',
    erasure: 'Deleted.',
  },
  invitation: {
    personal: ['personId', 'email', 'createdAt', 'usedAt'],
    why: 'To let the owner of an email address claim a record or choose a new password, once.',
    kept: 'Until it is used or has run out.',
    erase: 'delete',
    erasure: 'Deleted.',
  },
  invitationErrand: {
    personal: ['personId', 'state', 'refusal', 'takenAt'],
    why: 'To show the administrator who was invited and who could not be, and why.',
    kept: 'Ninety days after the run ended (platform default).',
    erase: 'delete',
    erasure: 'Deleted.',
  },
  invitationRun: {
    personal: ['createdBy', 'createdAt'],
    why: 'To send many invitations in stretches, and to show who asked for them.',
    kept: 'Ninety days after it ended (platform default).',
    erase: 'keep',
    erasure: 'The id of whoever asked stays; it leads to no name where the person row has none.',
  },
  roleGrant: {
    personal: ['personId', 'role', 'institutionId', 'unitId', 'fields', 'grantedAt', 'revokedAt'],
    why: 'What the person may do here.',
    kept: 'As long as the log may be asked who was allowed what.',
    erase: 'empty',
    erasure: 'Revoked, and kept without the name: the person row loses it.',
  },
  throttle: {
    personal: ['key', 'failures', 'lastAt'],
    why: 'To slow the guessing of passwords.',
    kept: 'Minutes after the last guess.',
    erase: 'keep',
    erasure: 'Nothing to do: the key is a hash.',
  },
  apiToken: { personal: [], holds: 'Machines that may ask, by the hash of their token.' },
  signingSecret: { personal: [], holds: 'Random secrets that this installation signs its own links with.' },
} as const satisfies Part;
