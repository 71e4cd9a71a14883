import { crc32 } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

// A PNG begins with 8 bytes and its IHDR chunk of 25.
const afterHeader = 33;

/** A picture with a credential baked into it, as Open Badges 3.0 asks: one iTXt chunk with the keyword `openbadgecredential`, not compressed. */
export const bakedPng = (png: Uint8Array, credential: string): Uint8Array<ArrayBuffer> => {
  const text = chunk('iTXt', Buffer.concat([Buffer.from('openbadgecredential\0\0\0\0\0', 'latin1'), Buffer.from(credential)]));
  return new Uint8Array(Buffer.concat([png.subarray(0, afterHeader), text, png.subarray(afterHeader)]));
};
