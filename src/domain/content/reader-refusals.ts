import type { Forbidden } from '../auth/permission.ts';

/** Why a reader is not handed out. */
export type ReaderRefusal = { code: 'readers.unknown' } | { code: 'readers.busy' } | Forbidden;
