import type { CommitteeRole } from '../committees/committee.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** What raised an obligation, in data: the unit that was joined, the campaign that was called, the course that was changed, the project, seat, class or exchange that was taken up. */
export type OccasionShown =
  | { trigger: 'onboarding'; institutionZh: string; institutionEn: string; unitZh: string; unitEn: string | null; startedOn: PlainDate }
  | { trigger: 'campaign'; publisher: Bilingual; startedOn: PlainDate }
  | { trigger: 'revision'; course: Bilingual; version: string; until: PlainDate }
  | { trigger: 'project'; title: string; titleEn: string | null; number: string; startedOn: PlainDate }
  | { trigger: 'committee'; committee: Bilingual; role: CommitteeRole; startedOn: PlainDate }
  | { trigger: 'class'; title: string; term: string; startedOn: PlainDate }
  | { trigger: 'exchange'; title: string; startedOn: PlainDate };
