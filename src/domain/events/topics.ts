import { projectDomains } from '../projects/nature.ts';

/** What hours of training may be about: reviewing itself, integrity and rules, and the fields of research. Requirements that count hours name one of them. */
export const hourTopics = ['ethics-review', 'research-integrity', 'rules', ...projectDomains] as const;
export type HourTopic = (typeof hourTopics)[number];
