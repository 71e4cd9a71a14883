import { useEffect, useState } from 'react';
import { type Stopwatch, stopwatch } from './stopwatch.ts';

/** The stopwatch of a page. It stands still while the page is out of sight. */
export const useStopwatch = () => useState(() => stopwatch(() => performance.now()))[0];

/** Tells it which question is in sight; null while several are. */
export const useInSight = (watch: Stopwatch, itemId: string | null): void => {
  useEffect(() => {
    const look = () => watch.look(document.visibilityState === 'visible' ? itemId : null);
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [watch, itemId]);
};
