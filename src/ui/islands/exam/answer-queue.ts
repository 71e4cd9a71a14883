import type { PaperState, SavedAnswer } from '#domain/assessment/paper-state.ts';
import type { Response } from '#domain/assessment/response.ts';
import type { Save } from '#domain/assessment/save.ts';
import type { Reply, Server } from './server.ts';
import type { Shelf } from './shelf.ts';

/** What the page shows. `waiting` holds the answers that the server has not yet; the newest of an item is last. */
export type QueueState = {
  waiting: readonly Save[];
  saved: Readonly<Record<string, SavedAnswer>>;
  link: 'good' | 'sending' | 'offline' | 'signed_out';
  /** Answers that arrived after the paper was closed. */
  notKept: number;
  stage: 'open' | 'handing_in' | 'done';
};

export type AnswerQueue = ReturnType<typeof answerQueue>;

type Given = {
  server: Server;
  shelf: Shelf;
  saved: Record<string, SavedAnswer>;
  newId: () => string;
  /** Calls back after so many milliseconds; returns how to call it off. */
  later: (act: () => void, ms: number) => () => void;
  /** Told of the server's time with every answer. */
  onPaper: (paper: PaperState) => void;
  /** How long a question was in sight since it was last asked of; undefined where it is not known. */
  takeActive?: (itemId: string) => number | undefined;
};

const backoffMs = [1000, 2000, 4000, 8000, 15_000];

/** Sends each answer as it is given, keeps what cannot be sent, tries again with growing pauses, and hands the paper in. One request at a time. */
export const answerQueue = ({ server, shelf, saved, newId, later, onPaper, takeActive }: Given) => {
  let state: QueueState = { waiting: [], saved, link: 'good', notKept: 0, stage: 'open' };
  const listeners = new Set<() => void>();
  let busy = false;
  let onTheWay: readonly Save[] = [];
  let failures = 0;
  let callOff = () => {};

  const set = (change: Partial<QueueState>) => {
    state = { ...state, ...change };
    if (change.waiting) shelf.write(change.waiting.map((save) => ({ save, after: state.saved[save.itemId]?.receipt ?? null })));
    for (const listen of listeners) listen();
  };

  const fail = (link: 'offline' | 'signed_out') => {
    set({ link });
    callOff();
    callOff = later(run, backoffMs[Math.min(failures, backoffMs.length - 1)] ?? 15_000);
    failures += 1;
  };

  const take = (reply: Extract<Reply, { is: 'paper' }>, sent: readonly Save[]) => {
    failures = 0;
    const ids = new Set(sent.map(({ saveId }) => saveId));
    set({ saved: reply.paper.saved, link: 'good', waiting: state.waiting.filter(({ saveId }) => !ids.has(saveId)) });
    onPaper(reply.paper);
    if (reply.paper.state === 'closed') set({ stage: 'done' });
    else if (reply.paper.state === 'ended') set({ stage: 'handing_in' });
  };

  const run = async (): Promise<void> => {
    if (busy || state.stage === 'done') return;
    busy = true;
    callOff();
    const sent = state.waiting;
    onTheWay = sent;
    const handingIn = state.stage === 'handing_in';
    if (sent.length > 0 && state.link === 'good') set({ link: 'sending' });
    const reply = await (handingIn ? server.handIn(sent) : server.save(sent));
    busy = false;
    onTheWay = [];
    if (reply.is === 'paper') take(reply, sent);
    else if (reply.is === 'handed_in') set({ stage: 'done', waiting: [], link: 'good' });
    else if (reply.is === 'closed') set({ stage: 'done', waiting: [], notKept: sent.length, link: 'good' });
    else if (reply.is === 'time_is_up') set({ stage: 'handing_in', waiting: [], notKept: sent.length, link: 'good' });
    else return fail(reply.is);
    const more = state.stage === 'handing_in' || state.waiting.length > 0;
    if (more) return run();
  };

  return {
    state: () => state,
    subscribe: (listen: () => void) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    /** The answer that stands for an item now, saved or waiting. */
    responseTo: (itemId: string): Response | undefined =>
      state.waiting.findLast((save) => save.itemId === itemId)?.response ?? state.saved[itemId]?.response,
    /** Takes up what an earlier visit could not send, unless the server has had a newer answer since, and asks how the paper stands. */
    start: () => {
      const left = shelf.takeUp().filter(({ save, after }) => (state.saved[save.itemId]?.receipt ?? null) === after);
      if (left.length > 0) set({ waiting: [...left.map(({ save }) => save), ...state.waiting] });
      return run();
    },
    answer: (itemId: string, response: Response) => {
      if (state.stage !== 'open') return;
      // An answer that has not left yet and is changed again need not be sent.
      const kept = state.waiting.filter((save) => save.itemId !== itemId || onTheWay.includes(save));
      const times = [takeActive?.(itemId), ...state.waiting.filter((save) => !kept.includes(save)).map(({ activeMs }) => activeMs)];
      const known = times.filter((ms) => ms !== undefined);
      const activeMs = known.reduce((sum, ms) => sum + ms, 0);
      set({ waiting: [...kept, { saveId: newId(), itemId, response, ...(known.length > 0 && { activeMs }) }] });
      if (state.link !== 'offline' && state.link !== 'signed_out') void run();
    },
    /** Tries now: the connection came back, or the page is looked at again. */
    tryNow: () => {
      failures = 0;
      return run();
    },
    handIn: () => {
      if (state.stage !== 'open') return;
      set({ stage: 'handing_in' });
      return run();
    },
    stop: () => callOff(),
  };
};
