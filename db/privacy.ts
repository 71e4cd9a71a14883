import { accounts } from './privacy/accounts.ts';
import { certification } from './privacy/certification.ts';
import { events } from './privacy/events.ts';
import { imports } from './privacy/imports.ts';
import { learning } from './privacy/learning.ts';
import { packs } from './privacy/packs.ts';
import { participation } from './privacy/participation.ts';
import { people } from './privacy/people.ts';
import { polls } from './privacy/polls.ts';
import { projects } from './privacy/projects.ts';
import { record } from './privacy/record.ts';
import type { Register } from './privacy/register.ts';
import { requirements } from './privacy/requirements.ts';
import { societies } from './privacy/societies.ts';
import { teaching } from './privacy/teaching.ts';
import { telling } from './privacy/telling.ts';

/** The register of personal data. A table that is missing here, or a column that is no longer there, does not compile. */
export const privacy = {
  ...accounts,
  ...certification,
  ...events,
  ...imports,
  ...learning,
  ...participation,
  ...packs,
  ...people,
  ...polls,
  ...projects,
  ...record,
  ...requirements,
  ...societies,
  ...teaching,
  ...telling,
} as const satisfies Register;
