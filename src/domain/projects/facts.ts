import type { ProjectTold } from './nature.ts';
import type { ProofKind } from './outside/proof.ts';
import type { ProjectRole } from './project.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type ProjectsFacts = {
  'projects.project_created': { projectId: string; number: string; nature?: ProjectTold };
  'projects.project_changed': { projectId: string; fields: string[]; nature?: ProjectTold };
  'projects.proxy_named': { projectId: string };
  'projects.proxy_withdrawn': { projectId: string };
  'projects.member_added': {
    projectId: string;
    role: ProjectRole;
    startedOn: string;
    /** Absent: no last day was known. */
    finishedOn?: string | null;
    membershipId?: string;
  };
  'projects.member_changed': { projectId: string; role: ProjectRole; startedOn: string; finishedOn: string | null; membershipId: string };
  'projects.outsider_joined': { projectId: string; membershipId: string };
  'projects.proof_handed_in': { proofId: string; projectId: string; proof: ProofKind; course: string };
  'projects.proof_decided': { proofId: string; projectId: string; answer: 'recognised' | 'refused' | 'withdrawn'; course: string };
  'projects.member_withdrawn': { projectId: string; membershipId: string };
  'projects.project_withdrawn': { projectId: string; number: string };
  'projects.import_applied': { importId: string; fileName: string; added: number; changed: number; unchanged: number; faulty: number };
  'projects.import_undone': { importId: string };
  'projects.member_left': { projectId: string; finishedOn: string; membershipId?: string };
  'projects.statement_frozen': { code: string; projectId: string; asOf: string; members: number };
  'projects.clearance_answered': { receipt: string; projectId: string; asOf: string; cleared: boolean; knownAt?: string };
};
