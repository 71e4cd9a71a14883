import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { answerQueue } from './answer-queue.ts';
import type { PaperProps } from './paper-props.ts';
import { randomId } from './random-id.ts';
import { serverOf } from './server.ts';
import { shelfIn } from './shelf.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The page's queue: wakes up with the connection and the page, keeps one from leaving while answers wait, and goes to the result when it is done. */
export const useQueue = (
  { attemptId, personId, questions, resultHref }: PaperProps,
  onTime: (serverNow: number) => void,
  watch: Stopwatch,
) => {
  const tell = useRef(onTime);
  tell.current = onTime;
  const [queue] = useState(() =>
    answerQueue({
      server: serverOf(attemptId),
      shelf:
        typeof window === 'undefined'
          ? { write: () => {}, takeUp: () => [] }
          : shelfIn(() => window.localStorage, { personId, attemptId, pageId: randomId() }),
      saved: Object.fromEntries(questions.flatMap(({ itemId, saved }) => (saved ? [[itemId, saved]] : []))),
      newId: randomId,
      later: (act, ms) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
      },
      onPaper: ({ now }) => tell.current(now),
      takeActive: watch.take,
    }),
  );
  const state = useSyncExternalStore(queue.subscribe, queue.state, queue.state);

  useEffect(() => {
    void queue.start();
    const wake = () => {
      if (document.visibilityState === 'visible') void queue.tryNow();
    };
    const again = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload();
    };
    window.addEventListener('online', wake);
    window.addEventListener('focus', wake);
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pageshow', again);
    return () => {
      queue.stop();
      window.removeEventListener('online', wake);
      window.removeEventListener('focus', wake);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('pageshow', again);
    };
  }, [queue]);

  const unsaved = state.waiting.length > 0 && state.stage !== 'done';
  useEffect(() => {
    if (!unsaved) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [unsaved]);

  useEffect(() => {
    if (state.stage === 'done') location.assign(state.notKept > 0 ? `${resultHref}?late=${state.notKept}` : resultHref);
  }, [state.stage, state.notKept, resultHref]);

  return { queue, state };
};
