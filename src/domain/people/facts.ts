import type { ErasureGround } from './erasure.ts';
import type { Contract, Position } from './person.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type PeopleFacts = {
  'people.affiliation_started': {
    affiliationId: string;
    unitId: string;
    position: Position;
    startedOn: string;
    /** Absent: no last day was known. */
    finishedOn?: string | null;
    /** Absent: it was not known. */
    contract?: Contract | null;
    /** The affiliation that it continues, where it began by a transfer. */
    continues?: string | null;
  };
  'people.affiliation_changed': {
    affiliationId: string;
    unitId: string;
    position: Position;
    startedOn: string;
    finishedOn: string | null;
    contract?: Contract | null;
  };
  'people.contact_changed': { importId: string };
  'people.renamed': { importId: string };
  'people.person_erased': { ground: ErasureGround; rows: number };
  'people.merged': { mergeId: string; goneId: string };
  'people.unmerged': { mergeId: string; goneId: string };
  'people.unit_added': { unitId: string; parentId: string | null };
  'people.unit_renamed': { unitId: string };
  'people.unit_moved': {
    unitId: string;
    parentId: string | null;
    /** The unit it stood below until then. Facts from before it was stated lack it. */
    fromParentId?: string | null;
  };
  'people.unit_closed': { unitId: string; closedOn: string };
  'people.contact_recorded': { kind: 'email' };
  'people.affiliation_withdrawn': { affiliationId: string };
  'people.roster_applied': { importId: string; fileName: string; added: number; changed: number; unchanged: number; faulty: number };
  'people.roster_undone': { importId: string };
};
