import type { Locale } from '#domain/shared/locale.ts';
import { openPen } from '../../pdf-pen.ts';
import type { Place } from './flow.ts';
import type { Scope } from './items.ts';
import type { Sheet } from './sheets.ts';

type About = { title: string; author: string; summary: string; locale: Locale; modifiedOn: string };

/** A tagged PDF begun: where its content goes, and how to end it and have its bytes. Dated by its edition, so that the same text always makes the same bytes. */
export const taggedDocument = (about: About, sheet: Sheet): { place: Place; end: () => Promise<Uint8Array<ArrayBuffer>> } => {
  const { title, author, summary: subject, locale, modifiedOn } = about;
  const pen = openPen({ title, author, subject, locale, at: new Date(`${modifiedOn}T00:00:00Z`), size: [sheet.width, sheet.height] });
  const { doc } = pen;
  const parts: Buffer[] = [];
  const made = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on('error', reject);
  });
  const scope: Scope = { type: 'Document', parent: null, element: doc.struct('Document') };
  doc.addStructure(scope.element as never);
  return {
    place: { pen, sheet, locale, size: sheet.size, left: sheet.left, right: sheet.right, grounds: [], scope },
    end: () => {
      (scope.element as unknown as { end: () => void }).end();
      doc.end();
      return made;
    },
  };
};
