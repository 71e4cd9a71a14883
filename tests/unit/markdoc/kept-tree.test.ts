import { describe, expect, it } from 'vitest';
import { keptTree } from '../../../src/markdoc/kept-tree.ts';

const counted = () => {
  let made = 0;
  const make = () => {
    made += 1;
    return Promise.resolve({ made });
  };
  return { make, times: () => made };
};

describe('the tree of a text of content', () => {
  it('is made once, and never that of another text', async () => {
    const [one, other] = [counted(), counted()];
    expect(await keptTree('一', undefined, one.make)).toBe(await keptTree('一', {}, one.make));
    await keptTree('另一', undefined, other.make);
    expect([one.times(), other.times()]).toEqual([1, 1]);
  });

  it('is made for each request that brings values of its own, and again after it failed', async () => {
    const { make, times } = counted();
    await keptTree('有变量', { name: '甲' }, make);
    await keptTree('有变量', { name: '乙' }, make);
    expect(times()).toBe(2);
    await expect(keptTree('坏', undefined, () => Promise.reject(new Error('broken')))).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await keptTree('坏', undefined, () => Promise.resolve('好'))).toBe('好');
  });

  it('is forgotten when a hundred and twenty-eight others were asked for since', async () => {
    const { make, times } = counted();
    await keptTree('最早', undefined, make);
    for (let n = 0; n < 128; n += 1) await keptTree(`第${n}`, undefined, () => Promise.resolve(n));
    await keptTree('最早', undefined, make);
    expect(times()).toBe(2);
  });
});
