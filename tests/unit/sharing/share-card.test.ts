import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { colour, drawingOnPaper } from '#ui/sharing/drawing-on-paper.ts';
import { shareCard, sharePoster } from '#ui/sharing/share-card.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect class="fig-fill-brick" width="640" height="360"/></svg>';
const words = { site: '明伦', kicker: '说清楚', title: '基因编辑：治病、预防、增强', line: '三扇门，三种理由。' };

/** The colour of one point of a picture, like #a23b2a. */
const at = async (png: Uint8Array, left: number, top: number): Promise<string> => {
  const { data } = await sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return `#${data.subarray(0, 3).toString('hex')}`;
};
/** The lowest and the rightmost point that is not paper, right of the bar. */
const inked = async (png: Uint8Array) => {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  let [right, bottom] = [0, 0];
  for (let i = 0; i < data.length; i += 1)
    if ((data[i] ?? 255) < 200 && i % info.width > 40)
      [right, bottom] = [Math.max(right, i % info.width), Math.max(bottom, Math.floor(i / info.width))];
  return { right, bottom };
};

describe('a card to share', () => {
  it('is 1200 by 630, with the drawing in the colours of the site', async () => {
    const png = await shareCard({ ...words, drawing }, 'zh-CN');
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
    expect(await at(png, 900, 300)).toBe(colour('brick'));
  });
  it('keeps a long title and a long line within its edges', async () => {
    const long = { ...words, title: '很长的标题，'.repeat(40), line: 'A rather long sentence, said again and again. '.repeat(40) };
    for (const one of [long, { ...long, drawing }]) {
      const { right, bottom } = await inked(await shareCard(one, 'en'));
      expect(right).toBeLessThan(1170);
      expect(bottom).toBeLessThan(625);
    }
  });
  it('as a long picture is 900 by 1600', async () => {
    const png = await sharePoster(
      { ...words, drawing, lines: ['一。', '二。', '三。'], url: 'https://minglun.example/pieces/x', scan: '扫码阅读' },
      'zh-CN',
    );
    expect(await sharp(png).metadata()).toMatchObject({ width: 900, height: 1600 });
  });
});

describe('a drawing that leaves its page', () => {
  it('takes the light colours with it, and asks for none of the page', () => {
    const alone = drawingOnPaper(drawing, { x: 0, y: 0, width: 64, height: 36 });
    expect(alone).toContain(colour('brick'));
    expect(alone).not.toMatch(/var\(|light-dark|@layer|:is\(/);
  });
  it('names a colour that there is not', () => expect(() => colour('mauve')).toThrow('mauve'));
});
