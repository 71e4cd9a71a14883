import sharp from 'sharp';
import { bakedPng } from './baked-png.ts';
import type { CredentialPaper } from './credential-paper.ts';
import { outlined, outlineLines, outlineWidth } from './outlines.ts';
import { qrSquare } from './qr-square.ts';

const card = { width: 1200, height: 630, left: 84, right: 1136 } as const;
const qing = '#1f5f6b';
const ink = '#1c2b33';
const quiet = '#4a5a63';
const qrSide = 216;

/** A credential as a picture to share, 1200 by 630, drawn without any font of the system; the signed credential is baked into it. */
export const credentialCard = async (paper: CredentialPaper, json: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { locale, issuer, title, holder, subject, subjectToo, serial, demo, facts, serialWord, check } = paper;
  const colon = locale === 'en' ? ': ' : '：';
  const width = card.right - card.left;
  const put = (text: string, y: number, size: number, fill: string, weight: 'Regular' | 'Bold' = 'Regular', x: number = card.left) =>
    outlined(text, { x, y }, { size, fill, weight }, locale);
  const fitted = (text: string, largest: number, within: number) =>
    Math.max(22, Math.min(largest, (largest * within) / outlineWidth(text, { size: largest, weight: 'Bold' }, locale)));
  const subjects = outlineLines(subject, width, { size: 38, weight: 'Bold' }, locale).slice(0, 2);
  const below = 322 + (subjects.length - 1) * 52;
  const [fact] = facts;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}" viewBox="0 0 ${card.width} ${card.height}">
<rect width="100%" height="100%" fill="#fafaf7"/><rect width="28" height="100%" fill="${qing}"/>
<g transform="translate(${card.left} 46) scale(1.5)" fill="none" stroke="${qing}" stroke-width="2.4"><path d="M14 4H5v21h9M19 4l8 3.5v21L19 25"/><circle cx="16.5" cy="14.8" r="3.1" fill="${qing}"/></g>
${put(issuer, 80, 24, quiet, 'Regular', card.left + 60)}
${put(title, 150, 34, qing, 'Bold')}
${put(holder, 242, fitted(holder, 62, width), ink, 'Bold')}
${subjects.map((text, i) => put(text, 318 + i * 52, 38, ink, 'Bold')).join('')}
${put(subjectToo, below + 40, Math.min(24, fitted(subjectToo, 24, width)), quiet)}
${fact ? put(`${fact.term}${colon}${fact.value}`, below + 92, 26, ink) : ''}
${demo ? put(demo.note, 486, Math.min(24, fitted(demo.note, 24, width - qrSide - 120)), '#7f2d20', 'Bold') : ''}
${put(`${serialWord}${colon}${serial}`, 542, 30, ink, 'Bold')}
${put(check.word, 584, 22, quiet)}
${qrSquare(check.url, { x: card.right - qrSide, y: card.height - qrSide - 44, side: qrSide })}
</svg>`;
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
  return bakedPng(png, json);
};
