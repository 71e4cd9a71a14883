import { byId, given } from './api.ts';

/** What a page of the preview says: that it is there, how far it is scrolled, that it loads itself anew as it was asked, or that it goes. */
type Said = { path: string; here?: number; anew?: true; gone?: true };

const frame = byId<HTMLIFrameElement>('frame');
// How far each page was read, so that a page that is loaded anew comes back to that place.
const places = new Map<string, number>();
let answers = false;
// What is said to a page while another takes its place is heard by neither, so it is said until one has answered.
let stale = false;

const tell = (said: { again: true } | { to: number | null }) => frame.contentWindow?.postMessage(said, given.preview);

addEventListener('message', ({ source, origin, data }: MessageEvent<Said>) => {
  if (origin !== given.preview) return;
  // A page that has gone is no longer the window it spoke from.
  if (data.gone) answers = false;
  if (data.gone || source !== frame.contentWindow) return;
  if (data.here !== undefined) places.set(data.path, data.here);
  else if (data.anew) stale = false;
  else {
    answers = true;
    tell(stale ? { again: true } : { to: places.get(data.path) ?? null });
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
  if (frame.src === address) return;
  stale = false;
  frame.src = address;
};

/** Loads the page anew, and keeps its place where the page itself can be asked. */
export const loadAgain = () => {
  if (frame.hidden) return;
  stale = answers;
  if (answers) tell({ again: true });
  else frame.src = `${frame.src}`;
};
