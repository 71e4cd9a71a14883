import jsQR from 'jsqr';
import sharp from 'sharp';

/** A picture as a decoder takes it: four bytes for each pixel. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number };

/** The pixels of a PNG, of an SVG, or of any other picture that can be drawn. */
export const pixelsOf = async (picture: Uint8Array | string, width?: number): Promise<Pixels> => {
  const drawn = sharp(typeof picture === 'string' ? Buffer.from(picture) : picture)
    .resize({ ...(width !== undefined && { width, kernel: 'nearest' as const }) })
    .ensureAlpha()
    .raw();
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
};

// The package gives its one function as itself to some loaders and as its default to others.
const decode: typeof jsQR = typeof jsQR === 'function' ? jsQR : (jsQR as { default: typeof jsQR }).default;

/** What a QR code somewhere in a picture says, as a decoder reads it that shares nothing with what drew it; null where it finds none. */
export const qrIn = ({ data, width, height }: Pixels): string | null => decode(data, width, height)?.data ?? null;
