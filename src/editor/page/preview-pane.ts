import { byId, given } from './api.ts';

/** What a page of the preview says: that it is there, how far it is scrolled, or that it goes. */
type Said = { path: string; here?: number; gone?: true };

const frame = byId<HTMLIFrameElement>('frame');
// How far each page was read, so that a page that is loaded anew comes back to that place.
const places = new Map<string, number>();
let answers = false;

addEventListener('message', ({ source, origin, data }: MessageEvent<Said>) => {
  if (source !== frame.contentWindow || origin !== given.preview) return;
  if (data.here !== undefined) places.set(data.path, data.here);
  else if (data.gone) answers = false;
  else {
    answers = true;
    frame.contentWindow?.postMessage({ to: places.get(data.path) ?? null }, given.preview);
  }
});

/** Shows the page of a file, or says that it has none. */
export const showPreview = (path: string | null) => {
  const address = path === null ? undefined : given.preview + path;
  frame.hidden = address === undefined;
  byId('no-preview').hidden = address !== undefined;
  const link = byId<HTMLAnchorElement>('open');
  link.hidden = address === undefined;
  if (address === undefined) return;
  link.href = address;
  if (frame.src !== address) frame.src = address;
};

/** Loads the page anew, and keeps its place where the page itself can be asked. */
export const loadAgain = () => {
  if (frame.hidden) return;
  if (answers) frame.contentWindow?.postMessage({ again: true }, given.preview);
  else frame.src = `${frame.src}`;
};
