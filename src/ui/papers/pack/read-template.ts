import { patchDetector } from 'docx';
import { unzipSync } from 'fflate';

/** A template may come to so much unpacked: pictures and fonts in it, and no more. */
const unpackedBytes = 40 * 1024 * 1024;
const entriesAtMost = 500;

type Fault = 'not_word' | 'macros';

/** What an archive says of itself, before anything of it is unpacked. */
const faultOf = (bytes: Uint8Array): Fault | undefined => {
  let [total, entries, isWord, active] = [0, 0, false, false];
  try {
    const kept = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        entries += 1;
        if (name === 'word/document.xml') isWord = true;
        if (/vbaProject|activeX|embeddings|oleObject/i.test(name)) active = true;
        return total <= unpackedBytes && entries <= entriesAtMost && /\.rels$/.test(name);
      },
    });
    // A picture or a sheet linked from elsewhere would be fetched by whoever opens the pack. A link to be clicked is none of these.
    for (const rels of Object.values(kept))
      for (const [relation] of new TextDecoder().decode(rels).matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g))
        if (!/relationships\/hyperlink"/.test(relation)) active = true;
  } catch {
    return 'not_word';
  }
  if (!isWord || total > unpackedBytes || entries > entriesAtMost) return 'not_word';
  return active ? 'macros' : undefined;
};

/** The marks in a Word document that is to be a template, or why it cannot be one. */
export const readTemplate = async (bytes: Uint8Array): Promise<{ marks: string[] } | { fault: Fault }> => {
  const fault = faultOf(bytes);
  if (fault) return { fault };
  try {
    return { marks: (await patchDetector({ data: bytes })).map((mark) => mark.trim()) };
  } catch {
    return { fault: 'not_word' };
  }
};
