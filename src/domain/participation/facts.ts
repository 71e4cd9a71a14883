import type { Ground, Verdict } from './moderation.ts';
import type { ThemeOutcome } from './theme.ts';

/** What can happen here, as data. Votes are no facts: nothing is written down of who voted. */
export type ParticipationFacts = {
  'participation.consultation_announced': { consultationId: string; opensOn: string; closesOn: string };
  'participation.statement_proposed': { consultationId: string; statementId: string };
  'participation.statement_judged': { statementId: string; verdict: Verdict; ground: Ground | null };
  'participation.statement_published': { statementId: string };
  'participation.appeal_made': { statementId: string };
  'participation.submission_received': { consultationId: string };
  'participation.theme_answered': { consultationId: string; themeId: string; outcome: ThemeOutcome };
  'participation.report_published': { consultationId: string; themes: number };
};
