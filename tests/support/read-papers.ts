import { inflateRawSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';

export type ReadPdf = {
  text: string;
  pages: number;
  title: unknown;
  lang: unknown;
  roles: string[];
  attachments: Record<string, Uint8Array>;
};

type Node = { role?: string; children?: Node[] };
const rolesIn = ({ role, children = [] }: Node): string[] => [...(role ? [role] : []), ...children.flatMap(rolesIn)];

/** What a reader of a PDF finds in it: its text without spaces, its structure, its title and language, and what is attached. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
  const roles: string[] = [];
  for (let i = 1; i <= totalPages; i += 1) roles.push(...rolesIn((await (await pdf.getPage(i)).getStructTree()) as Node));
  const attachments: Record<string, Uint8Array> = {};
  for (const name of (((await pdf.getAttachments()) ?? new Map()) as Map<string, unknown>).keys())
    attachments[name] = (await pdf.getAttachmentContent(name)) as Uint8Array;
  return {
    text: text.replace(/\s+/g, ''),
    pages: totalPages,
    title: info.Title,
    lang: info.Language,
    roles,
    attachments,
  };
};

/** The parts of a zip file, as a Word document is one, by their names. */
export const partsOf = (bytes: Uint8Array): Map<string, Buffer> => {
  const file = Buffer.from(bytes);
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(file.lastIndexOf('PK\u0005\u0006') + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength, extra, comment] = [10, 20, 28, 30, 32].map((offset) =>
      offset === 20 ? file.readUInt32LE(at + offset) : file.readUInt16LE(at + offset),
    ) as [number, number, number, number, number];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + size);
    parts.set(name, method === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
};
