/**
 * Begins one call in each turn of the event loop, in the order they came. The loop takes one new connection a turn; where a turn serves everybody
 * who is already connected, each of five hundred who connect at once waits for all those before, again and again, and the last wait minutes.
 */
export const inTurn = <A extends unknown[]>(begin: (...args: A) => void): ((...args: A) => void) => {
  const waiting: A[] = [];
  const next = () => {
    const first = waiting.shift();
    if (!first) return;
    if (waiting.length > 0) setImmediate(next);
    begin(...first);
  };
  return (...args) => {
    waiting.push(args);
    if (waiting.length === 1) setImmediate(next);
  };
};
