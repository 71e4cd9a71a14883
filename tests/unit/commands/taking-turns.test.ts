import { describe, expect, it } from 'vitest';
import { takingTurns } from '#commands/in-batches.ts';

/** A clock that moves only where somebody works or rests, and a diary of both. */
const diary = () => {
  let now = 0;
  const lines: string[] = [];
  const work = (name: string, ms: number) => {
    lines.push(`${name} works at ${now}`);
    now += ms;
  };
  const rest = async (ms: number) => {
    now += ms;
  };
  return { lines, work, turns: takingTurns(() => now, rest), at: () => now };
};

describe('works that nobody waits for', () => {
  it('work one at a time, and all of them together for half of the time', async () => {
    const { lines, work, turns, at } = diary();
    const steps = (name: string) =>
      turns(async (breathe) => {
        work(name, 100);
        await breathe();
        work(name, 100);
      });
    await Promise.all([steps('one'), steps('another')]);
    await turns(async () => {});
    expect(lines).toEqual(['one works at 0', 'another works at 200', 'one works at 400', 'another works at 600']);
    expect(at()).toBe(800);
  });

  it('rest no longer than a second, however long one has worked', async () => {
    const { work, turns, at } = diary();
    await turns(async (breathe) => {
      work('one', 60_000);
      await breathe();
    });
    expect(at()).toBe(61_000);
  });

  it('go on after one of them has failed', async () => {
    const { turns } = diary();
    await expect(turns(() => Promise.reject(new Error('it broke')))).rejects.toThrow('it broke');
    expect(await turns(async () => 'done')).toBe('done');
  });
});
