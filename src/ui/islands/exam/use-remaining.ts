import { useEffect, useRef, useState } from 'react';

const seconds = (ms: number) => Math.max(0, Math.ceil(ms / 1000));

/**
 * Seconds left by the server's time, whatever the device's clock says or is set to meanwhile. `sync` is told the server's time with every answer
 * it gives.
 */
export const useRemaining = ({ now, closesAt }: { now: number; closesAt: number }) => {
  const [left, setLeft] = useState(seconds(closesAt - now));
  const ahead = useRef<number | null>(null);

  useEffect(() => {
    ahead.current ??= now - performance.now();
    const tick = () => setLeft(seconds(closesAt - (performance.now() + (ahead.current ?? 0))));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [now, closesAt]);

  const sync = (serverNow: number) => {
    ahead.current = serverNow - performance.now();
  };
  return { left, sync };
};

/** 39:05, with hours where there are any. */
export const showLeft = (left: number): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(left / 3600), Math.floor(left / 60) % 60];
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(left % 60)}`;
};
