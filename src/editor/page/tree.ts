import { byId, made } from './api.ts';

/** The files by folder. `open` is called with the path of the one that is chosen. */
export const showTree = (paths: string[], open: (path: string) => void) => {
  const folders = Map.groupBy(paths, (path) => path.split('/').slice(0, -1).slice(0, 2).join('/') || 'content');
  const tree = byId('tree');
  const rows: { path: string; row: HTMLElement; folder: HTMLDetailsElement }[] = [];
  for (const [name, listed] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const folder = made('details', '', made('summary', name));
    const list = made('ul');
    for (const path of listed) {
      const button = made('button', path.slice(name === 'content' ? 0 : name.length + 1));
      button.type = 'button';
      button.dataset.path = path;
      button.addEventListener('click', () => open(path));
      const row = made('li', '', button);
      list.append(row);
      rows.push({ path, row, folder });
    }
    folder.append(list);
    tree.append(folder);
  }
  byId<HTMLInputElement>('filter').addEventListener('input', ({ target }) => {
    const words = (target as HTMLInputElement).value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { path, row } of rows) row.hidden = !words.every((one) => path.toLowerCase().includes(one));
    for (const folder of tree.querySelectorAll('details')) {
      folder.hidden = [...folder.querySelectorAll('li')].every(({ hidden }) => hidden);
      if (words.length > 0) folder.open = !folder.hidden;
    }
  });
  return (path: string) => {
    for (const { path: one, row, folder } of rows) {
      const current = one === path;
      row.querySelector('button')?.setAttribute('aria-current', String(current));
      if (current) folder.open = true;
    }
  };
};
