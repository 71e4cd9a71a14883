import { describe, expect, it } from 'vitest';
import { translator } from '#i18n/t.ts';
import { credentialCard } from '#ui/papers/credential-card.ts';
import { credentialPaper } from '#ui/papers/credential-paper.ts';
import { credentialPdf } from '#ui/papers/credential-pdf.ts';
import { qrSquare } from '#ui/papers/qr-square.ts';
import { source } from '../../support/credentials/issued.ts';
import { pixelsOf, qrIn } from '../../support/decode-qr.ts';
import { drawnRectangles } from '../../support/draw-pdf.ts';

const address = `https://minglun.example/verify/${source.serial}`;

describe('the code to scan', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const url = locale === 'en' ? address.replace('/verify', '/en/verify') : address;
    const paper = credentialPaper({ ...source, isDemo: true }, url, translator(locale));
    it(`on the PDF says where to check it (${locale})`, async () => {
      expect(qrIn(await drawnRectangles(await credentialPdf(paper, '{}')))).toBe(url);
    });
    it(`on the picture says it too (${locale})`, async () => {
      expect(qrIn(await pixelsOf(await credentialCard(paper, '{}')))).toBe(url);
    });
  }
  it('is found nowhere where there is none, and says what it was given', async () => {
    const square = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#fff"/>${inner}</svg>`;
    expect(qrIn(await pixelsOf(square('')))).toBeNull();
    expect(qrIn(await pixelsOf(square(qrSquare('https://elsewhere.example/verify', { x: 40, y: 40, side: 320 }))))).toBe(
      'https://elsewhere.example/verify',
    );
  });
});
