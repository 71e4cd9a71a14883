import { create } from 'qrcode';

/** A QR code in modules: the side of its square, four modules of quiet around it included, without which some phones do not find it, and the path of the dark ones. */
export const qrModules = (text: string): { side: number; path: string } => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, i) => i).filter((i) => modules.get(Math.floor(i / size), i % size));
  return { side: size + 8, path: dark.map((i) => `M${(i % size) + 4} ${Math.floor(i / size) + 4}h1v1h-1z`).join('') };
};

/** A QR code as part of an SVG drawing, on white. */
export const qrSquare = (text: string, { x, y, side }: { x: number; y: number; side: number }): string => {
  const { side: all, path } = qrModules(text);
  return `<g transform="translate(${x} ${y}) scale(${side / all})" shape-rendering="crispEdges"><rect width="${all}" height="${all}" fill="#fff"/><path d="${path}" fill="#000"/></g>`;
};
