import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const schemes = {
  light: Object.fromEntries(pairs.map(([, name = '', light = '']) => [name, light])),
  dark: Object.fromEntries(pairs.map(([, name = '', , dark = '']) => [name, dark])),
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a = '', b = ''): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const texts = ['ink', 'ink-2', 'qing', 'amber', 'brick', 'pine', 'plum'];
const grounds = ['paper', 'surface', 'qing-tint', 'amber-tint', 'brick-tint', 'pine-tint', 'plum-tint'];

describe.each(Object.entries(schemes))('the %s scheme', (_, scheme) => {
  it.each(texts)('reads %s on every ground at 4.5:1', (text) => {
    const faint = grounds.filter((ground) => contrast(scheme[text], scheme[ground]) < 4.5);
    expect(faint).toEqual([]);
  });

  it.each(['qing', 'qing-strong', 'brick', 'brick-strong'])('reads the words of a button filled with %s at 4.5:1', (fill) => {
    expect(contrast(scheme['on-fill'], scheme[fill])).toBeGreaterThanOrEqual(4.5);
  });

  it('sets the edges of what one fills in apart from paper and sheet at 3:1', () => {
    expect(contrast(scheme['border'], scheme['paper'])).toBeGreaterThanOrEqual(3);
    expect(contrast(scheme['border'], scheme['surface'])).toBeGreaterThanOrEqual(3);
  });
});
