import { SaxesParser } from 'saxes';
import type { Pen } from '../../pdf-pen.ts';
import { lightColours } from '../reader-css.ts';

type Shape = { name: string; attributes: Record<string, string>; classes: string[]; anchor: string; text: string };
export type Drawing = { width: number; height: number; shapes: Shape[] };

const known = new Map<string, Drawing>();

/** A drawing of the site as shapes. Its parts are few: boxes, circles, paths and words, coloured by class. */
export const drawingOf = (svg: string): Drawing => {
  const found = known.get(svg);
  if (found) return found;
  const drawing: Drawing = { width: 480, height: 240, shapes: [] };
  const open: { classes: string[]; anchor: string; name: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const above = open.at(-1);
    const given = attributes as Record<string, string>;
    const classes = [...(above?.classes ?? []), ...(given.class ?? '').split(' ').filter(Boolean)];
    const anchor = given['text-anchor'] ?? above?.anchor ?? 'start';
    open.push({ classes, anchor, name });
    if (name === 'svg') {
      const [, , width, height] = (given.viewBox ?? '').split(' ').map(Number);
      drawing.width = width || drawing.width;
      drawing.height = height || drawing.height;
    } else drawing.shapes.push({ name, attributes: given, classes, anchor, text: '' });
  });
  parser.on('text', (text) => {
    const shape = drawing.shapes.at(-1);
    if (open.at(-1)?.name === 'text' && shape) shape.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg.replace(/^[\s\S]*?(?=<svg\b)/, '')).close();
  if (known.size > 400) known.clear();
  known.set(svg, drawing);
  return drawing;
};

const strokes: Record<string, string> = {
  ink: 'ink',
  line: 'border',
  qing: 'qing',
  amber: 'amber-fill',
  brick: 'brick',
  pine: 'pine',
  plum: 'plum',
};
const fillNames: Record<string, string> = { amber: 'amber-fill' };
const colour = (name: string): string => lightColours.get(name) ?? '#000000';

const looks = (classes: readonly string[]) => {
  const stroke = classes.findLast((name) => strokes[name.slice('fig-'.length)] !== undefined);
  const fill = classes.findLast((name) => name.startsWith('fig-fill-'))?.slice('fig-fill-'.length);
  return {
    stroke: stroke && colour(strokes[stroke.slice('fig-'.length)] ?? 'ink'),
    fill: fill && colour(fillNames[fill] ?? fill),
    width: classes.includes('fig-heavy') ? 3.5 : 2,
    dashed: classes.includes('fig-dash'),
  };
};

const outline = ({ doc }: Pen, { name, attributes }: Shape): boolean => {
  const n = (key: string) => Number(attributes[key] ?? 0);
  if (name === 'rect') {
    if (attributes.rx) doc.roundedRect(n('x'), n('y'), n('width'), n('height'), n('rx'));
    else doc.rect(n('x'), n('y'), n('width'), n('height'));
  } else if (name === 'circle') doc.circle(n('cx'), n('cy'), n('r'));
  else if (name === 'ellipse') doc.ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
  else if (name === 'path') doc.path(attributes.d ?? '');
  else return false;
  return true;
};

const drawShape = (pen: Pen, shape: Shape): void => {
  const { doc } = pen;
  if (shape.name === 'text') {
    const size = shape.classes.includes('fig-text-small') ? 14 : 16;
    const style = {
      size,
      ...(shape.classes.includes('fig-text-strong') && { weight: 'Bold' as const }),
      color: colour(shape.classes.includes('fig-text-small') ? 'ink-2' : 'ink'),
    };
    const width = pen.widthOf(shape.text, style);
    const x = Number(shape.attributes.x) - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
    pen.put(shape.text, x, Number(shape.attributes.y) - size * 1.1, style);
    return;
  }
  const { stroke, fill, width, dashed } = looks(shape.classes);
  if ((!stroke && !fill) || !outline(pen, shape)) return;
  doc.lineWidth(width).lineCap('round').lineJoin('round');
  if (dashed) doc.dash(5, { space: 5 });
  const rule = shape.attributes['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero';
  if (fill && stroke) doc.fillAndStroke(fill, stroke, rule);
  else if (fill) doc.fill(fill, rule);
  else if (stroke) doc.stroke(stroke);
  if (dashed) doc.undash();
};

/** Draws a drawing with its upper left corner at a place, as large as said. */
export const draw = (pen: Pen, drawing: Drawing, { x, y, scale }: { x: number; y: number; scale: number }): void => {
  pen.doc.save().translate(x, y).scale(scale);
  for (const shape of drawing.shapes) drawShape(pen, shape);
  pen.doc.restore();
};
