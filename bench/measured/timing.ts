import { alone, compared, type Result } from '../result.ts';

/** In milliseconds by the clock; `cpu`: of a processor, on average. */
export type Timed = { p50: number; p99: number; cpu: number };

const quantile = (sorted: readonly number[], q: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;

/** How long something takes, some times over, after it was done a few times unmeasured; in milliseconds. */
export const timed = async (times: number, act: (n: number) => Promise<unknown>): Promise<Timed> => {
  const warming = Math.min(20, Math.ceil(times / 5));
  for (let n = 0; n < warming; n += 1) await act(times + n);
  const took: number[] = [];
  const before = process.cpuUsage();
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await act(n);
    took.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  took.sort((a, b) => a - b);
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99), cpu: (user + system) / 1000 / times };
};

/** The middle, compared with reading the same rows by bare SQL; the slowest of a hundred; and the same of a processor, which a busy machine changes less. */
export const against = (name: string, { p50, p99, cpu }: Timed, bare: Timed): Result[] => [
  compared(`${name}, p50`, p50, 'ms', 'bare SQL over the same rows', bare.p50),
  alone(`${name}, p99`, p99, 'ms'),
  compared(`${name}, processor`, cpu, 'ms', 'bare SQL over the same rows', bare.cpu),
];

/** How long something takes once, by the clock and in seconds of a processor: on a machine that does other things too they differ. */
export const once = async (act: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> => {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await act();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
};

const everyMs = 5;

/** Watches how long others have to wait for their turn in this process; what it answers ends the watch, and is the longest wait in milliseconds. */
export const longestTurn = (): (() => number) => {
  let [last, longest] = [performance.now(), 0];
  const look = () => {
    longest = Math.max(longest, performance.now() - last - everyMs);
    last = performance.now();
  };
  const watch = setInterval(look, everyMs);
  return () => {
    look();
    clearInterval(watch);
    return Math.max(0, longest);
  };
};
