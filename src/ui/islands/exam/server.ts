import type { PaperState } from '#domain/assessment/paper-state.ts';
import type { Save } from '#domain/assessment/save.ts';

/** What came of a request, as the queue needs to know it. */
export type Reply =
  | { is: 'paper'; paper: PaperState }
  | { is: 'handed_in' }
  | { is: 'closed' }
  | { is: 'time_is_up' }
  | { is: 'offline' }
  | { is: 'signed_out' };

export type Server = { save: (saves: readonly Save[]) => Promise<Reply>; handIn: (saves: readonly Save[]) => Promise<Reply> };

const patienceMs = 12_000;

const ask = async (address: string, sent: { saves: readonly Save[]; language?: string }): Promise<Reply> => {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.status === 401) return { is: 'signed_out' };
    const body = await response.json();
    if (response.ok) return 'handedIn' in body ? { is: 'handed_in' } : { is: 'paper', paper: body.paper };
    const code = body.refusal?.code;
    if (code === 'assessment.time_is_up') return { is: 'time_is_up' };
    return code === 'assessment.closed' || code === 'shared.not_found' ? { is: 'closed' } : { is: 'offline' };
  } catch {
    return { is: 'offline' };
  }
};

/** The door of an attempt. An address that does not answer in time, or answers that it is broken, counts as no connection: we try again. */
export const serverOf = (attemptId: string): Server => ({
  save: (saves) => ask(`/api/attempts/${attemptId}/answers`, { saves }),
  handIn: (saves) => ask(`/api/attempts/${attemptId}/hand-in`, { saves, language: document.documentElement.lang }),
});
