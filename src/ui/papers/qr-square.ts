import { create } from 'qrcode';

/** A QR code as part of an SVG drawing: a white square with four modules of quiet around it, or some phones do not find it. */
export const qrSquare = (text: string, { x, y, side }: { x: number; y: number; side: number }): string => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const all = modules.size + 8;
  const dark = Array.from({ length: modules.size ** 2 }, (_, i) => ({ row: Math.floor(i / modules.size), column: i % modules.size }))
    .filter(({ row, column }) => modules.get(row, column))
    .map(({ row, column }) => `M${column + 4} ${row + 4}h1v1h-1z`)
    .join('');
  return `<g transform="translate(${x} ${y}) scale(${side / all})" shape-rendering="crispEdges"><rect width="${all}" height="${all}" fill="#fff"/><path d="${dark}" fill="#000"/></g>`;
};
