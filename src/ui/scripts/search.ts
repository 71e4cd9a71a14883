import { holding, pieceEntry, piecesAt } from './society-pieces.ts';

// The search page: the built index is asked from here, and what was looked for stays in the address, so that it can be sent and gone back to.
type Found = { url: string; excerpt: string; meta: { title?: string; kind?: string } };
type Hit = { id: string; score: number; data: () => Promise<Found> };
type Index = {
  init: () => Promise<void>;
  search: (q: string, options: { filters: Record<string, string> }) => Promise<{ results: Hit[] }>;
};

const pageSize = 10;
const place = document.querySelector<HTMLElement>('[data-search]');
const part = <E extends Element>(selector: string) => place?.querySelector<E>(selector) as E;
const box = part<HTMLInputElement>('input[type=search]');
const form = part<HTMLFormElement>('form');
const said = part<HTMLElement>('[data-said]');
const list = part<HTMLOListElement>('[data-results]');
const societies = part<HTMLElement>('[data-societies]');
const more = part<HTMLElement>('[data-more]');
// The place itself carries the words of the button as `data-more`, so the button is looked for within.
const moreAct = more.querySelector('button') as HTMLButtonElement;
const kinds = JSON.parse(place?.dataset.kinds ?? '{}') as Record<string, string>;

const say = (name: string, values: Record<string, string | number> = {}): string =>
  Object.entries(values).reduce((words, [key, value]) => words.replace(`{${key}}`, String(value)), place?.dataset[name] ?? '');
const kindAsked = () => form.querySelector<HTMLInputElement>('input[name=kind]:checked')?.value ?? '';

let index: Promise<Index> | undefined;
const opened = (): Promise<Index> => {
  const address = '/pagefind/pagefind.js';
  index ??= (import(/* @vite-ignore */ address) as Promise<Index>).then(async (loaded) => {
    await loaded.init();
    return loaded;
  });
  return index;
};

/** The words around a hit: of the index's html only text and marks are taken. */
const marked = (html: string): Node[] =>
  [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    return Object.assign(document.createElement('mark'), { textContent: node.textContent });
  });

const entry = ({ url, excerpt, meta }: Found): HTMLLIElement => {
  const item = document.createElement('li');
  const head = document.createElement('p');
  const link = Object.assign(document.createElement('a'), { href: url, textContent: meta.title ?? url });
  const kind = Object.assign(document.createElement('span'), { className: 'small', textContent: kinds[meta.kind ?? ''] ?? '' });
  head.append(link, ' ', kind);
  const words = document.createElement('p');
  words.append(...marked(excerpt));
  item.append(head, words);
  return item;
};

/** What holds all the words; where nothing does, what holds most of them. */
const lookFor = async (q: string, kind: string): Promise<Hit[]> => {
  const { search } = await opened();
  const filters: Record<string, string> = kind ? { kind } : {};
  const { results } = await search(q, { filters });
  const words = q.split(/\s+/);
  if (results.length > 0 || words.length < 2) return results;
  const found = new Map<string, { hit: Hit; rank: number }>();
  for (const word of words)
    for (const hit of (await search(word, { filters })).results) {
      // One word more counts for more than any score, which is less than a hundred.
      found.set(hit.id, { hit, rank: (found.get(hit.id)?.rank ?? 0) + 100 + Math.min(hit.score, 99) });
    }
  return [...found.values()].sort((a, b) => b.rank - a.rank).map(({ hit }) => hit);
};

/** What societies have written that holds the words; nothing where another kind is asked for, and not a fault of the rest where it does not come. */
const lookAtSocieties = async (q: string, kind: string): Promise<HTMLLIElement[]> => {
  if (kind !== '' && kind !== 'society') return [];
  try {
    return holding(await piecesAt(societies.dataset.societies ?? ''), q).map(pieceEntry);
  } catch {
    return [];
  }
};
const showSocieties = (entries: HTMLLIElement[], q: string, kind: string) => {
  societies.querySelector('ol')?.replaceChildren(...entries);
  societies.hidden = q === '' || (entries.length === 0 && kind !== 'society');
  const whole = societies.querySelector('a[data-whole]') as HTMLAnchorElement;
  whole.search = new URLSearchParams({ q }).toString();
};

let asked = 0;
const ask = async () => {
  const q = box.value.trim();
  const kind = kindAsked();
  const turn = ++asked;
  const address = new URL(location.href);
  for (const [name, value] of [
    ['q', q],
    ['kind', kind],
  ] as const)
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  history.replaceState(null, '', address);
  if (q === '') {
    list.replaceChildren();
    showSocieties([], q, kind);
    said.textContent = '';
    more.hidden = true;
    return;
  }
  try {
    const [results, pieces] = await Promise.all([kind === 'society' ? [] : lookFor(q, kind), lookAtSocieties(q, kind)]);
    const n = results.length + pieces.length;
    const show = async (from: number) => {
      const shown = await Promise.all(results.slice(from, from + pageSize).map(({ data }) => data()));
      if (turn !== asked) return;
      if (from === 0) {
        list.replaceChildren();
        showSocieties(pieces, q, kind);
      }
      list.append(...shown.map(entry));
      said.textContent = n > 0 ? say('found', { q, n }) : say('none', { q });
      const rest = results.length - from - shown.length;
      more.hidden = rest === 0;
      moreAct.textContent = say('more', { n: Math.min(rest, pageSize) });
      moreAct.onclick = async () => {
        await show(from + pageSize);
        list.children[from + pageSize]?.querySelector('a')?.focus();
      };
    };
    await show(0);
  } catch {
    index = undefined;
    said.textContent = say('broken');
  }
};

let waiting: ReturnType<typeof setTimeout> | undefined;
const soon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 200);
};

box.addEventListener('input', soon);
form.addEventListener('change', ({ target }) => target !== box && ask());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  ask();
});
place?.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a'), ...societies.querySelectorAll<HTMLAnchorElement>('li a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'Escape' && at >= 0) return box.focus();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (document.activeElement !== box && at < 0) return;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  event.preventDefault();
  if (next < 0) box.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
});

const given = new URLSearchParams(location.search);
box.value = given.get('q') ?? '';
const chosen = form.querySelector<HTMLInputElement>(`input[name=kind][value="${CSS.escape(given.get('kind') ?? '')}"]`);
if (chosen) chosen.checked = true;
if (box.value) ask();
else box.focus({ preventScroll: true });
