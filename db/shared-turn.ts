/** The turn to write, shared by the threads of a process: first come, first served. */
export type SharedTurn = { memory: SharedArrayBuffer; take: () => Promise<() => void> };

const next = 0;
const serving = 1;

/**
 * A turn that threads take one after another. A thread that waits for it goes on serving others meanwhile, where waiting for the file's own lock
 * would put the whole thread to sleep. The first thread makes it; any other is given its `memory`.
 */
export const sharedTurn = (memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)): SharedTurn => {
  const numbers = new Int32Array(memory);
  return {
    memory,
    take: async () => {
      const mine = Atomics.add(numbers, next, 1);
      for (let now = Atomics.load(numbers, serving); now !== mine; now = Atomics.load(numbers, serving)) {
        const waiting = Atomics.waitAsync(numbers, serving, now);
        if (waiting.async) await waiting.value;
      }
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        Atomics.add(numbers, serving, 1);
        Atomics.notify(numbers, serving);
      };
    },
  };
};
