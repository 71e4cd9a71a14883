import { appointMember } from '#commands/committees/appoint-member.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import { stateParticulars } from '#commands/committees/state-particulars.ts';
import type { CommitteeRole } from '#domain/committees/committee.ts';
import type { Particulars } from '#domain/committees/particulars.ts';
import type { ProjectDomain } from '#domain/projects/nature.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import type { Campus } from './campus.ts';
import { grantedBy } from './decided.ts';

/** Seven members who satisfy Art. 7: the law is the third's, and only the lay member is from outside. */
export const sevenMembers: readonly [CommitteeRole, Partial<Particulars>][] = [
  ['chair', { sex: 'male', backgrounds: ['peer'], standing: 'own' }],
  ['vice-chair', { sex: 'female', backgrounds: ['ethics'], standing: 'own' }],
  ['member', { sex: 'male', backgrounds: ['law'], standing: 'own' }],
  ['member', { sex: 'male', backgrounds: ['peer'], standing: 'own' }],
  ['member', { sex: 'male', backgrounds: ['peer'], standing: 'own' }],
  ['member', { sex: 'male', backgrounds: ['other'], standing: 'own' }],
  ['lay', { sex: 'male', backgrounds: ['other'], standing: 'outside' }],
];

/** A committee founded and entered at the beginning of 2026, with these members seated for three years. */
export const committeeOf = async (made: Campus, members = sevenMembers, domains: ProjectDomain[] = ['medicine']) => {
  const { db, institutionId, system } = made;
  const then = { ...system, now: startOfDay('2026-01-02') };
  const about = {
    nameZh: '伦理委员会（演示）',
    nameEn: null,
    kind: 'institutional',
    foundedOn: '2024-01-01',
    competentAuthority: null,
  } as const;
  const committeeId = grantedBy(await foundCommittee(db, { ...about, institutionId, domains }, then));
  const seats: { seatId: string; personId: string }[] = [];
  for (const [i, [role, given]] of members.entries()) {
    const personId = await made.admit(`委员${i}`, '临床医学院', { startedOn: '2020-01-01' }, then.now);
    const term = { startedOn: '2026-01-01', finishedOn: '2028-12-31', appointedOn: '2026-01-01' };
    const seatId = grantedBy(await appointMember(db, { committeeId, personId, role, ...term }, then));
    const particulars = { sex: null, backgrounds: [], speciality: null, standing: null, ...given };
    grantedBy(await stateParticulars(db, { seatId, fromOn: '2026-01-01', ...particulars }, then));
    seats.push({ seatId, personId });
  }
  return { committeeId, seats };
};
