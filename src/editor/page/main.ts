import { defaultKeymap, historyKeymap, history as undoing } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { ask, byId, type ContentFile, called, type Finding, given, made, type Palette, word } from './api.ts';
import { offerCopy } from './copy-file.ts';
import { showForm } from './form-view.ts';
import { modeOf } from './modes.ts';
import { loadAgain, showPreview } from './preview-pane.ts';
import { showTree } from './tree.ts';

let open: ContentFile | undefined;
let view: EditorView | undefined;
let found: Finding[] = [];

const text = () => view?.state.doc.toString() ?? '';
const unsaved = () => open !== undefined && text() !== open.text;
const say = (key: string) => {
  byId('state').textContent = word(key);
};
const showState = () => {
  byId<HTMLButtonElement>('save').disabled = !unsaved();
  say(unsaved() ? 'unsaved' : 'saved');
  document.title = `${unsaved() ? '● ' : ''}${open?.path ?? ''} · ${word('title')}`;
};

const goTo = (line: number) => {
  if (!view) return;
  const { from } = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
};
const write = (whole: string) => {
  if (!view) return;
  const now = text();
  // Only what differs is replaced, so that the cursor and the history stay.
  let from = 0;
  while (from < now.length && now[from] === whole[from]) from += 1;
  let back = 0;
  while (back < Math.min(now.length, whole.length) - from && now.at(-1 - back) === whole.at(-1 - back)) back += 1;
  view.dispatch({ changes: { from, to: now.length - back, insert: whole.slice(from, whole.length - back) } });
};

const rowOf = (finding: Finding, here: boolean): HTMLLIElement => {
  const line = word('line').replace('{n}', String(finding.line));
  const button = made('button', here ? line : `${finding.file} · ${line}`);
  button.type = 'button';
  button.addEventListener('click', async () => {
    if (!here) await show(finding.file);
    goTo(finding.line);
    view?.focus();
  });
  const kind = made('strong', word(finding.weight));
  kind.className = finding.weight;
  return made('li', '', made('p', '', kind, new Text(' '), button), made('p', finding.what), made('p', finding.cure));
};

const showFindings = () => {
  const here = found.filter(({ file }) => file === open?.path);
  const elsewhere = found.filter(({ file }) => file !== open?.path);
  byId('faulty').hidden = here.every(({ weight }) => weight !== 'fault');
  const faults = elsewhere.filter(({ weight }) => weight === 'fault');
  const others = made(
    'details',
    '',
    made('summary', `${word('elsewhere')} (${elsewhere.length})`),
    made('ul', '', ...elsewhere.map((one) => rowOf(one, false))),
  );
  others.open = faults.length > 0;
  byId('findings').replaceChildren(
    ...(open
      ? [
          made('h3', `${word('here')} (${here.length})`),
          here.length > 0 ? made('ul', '', ...here.map((one) => rowOf(one, true))) : made('p', word('nothing')),
        ]
      : []),
    ...(elsewhere.length > 0 ? [others] : []),
  );
  if (!view) return;
  const { doc } = view.state;
  const marks = here.map(({ line, what, cure, weight }) => {
    const { from, to } = doc.line(Math.min(line, doc.lines));
    return { from, to, message: `${what}\n${cure}`, severity: weight === 'fault' ? ('error' as const) : ('info' as const) };
  });
  view.dispatch(setDiagnostics(view.state, marks));
};
const check = async () => {
  const { status, value } = await ask<Finding[]>('/api/findings');
  if (status === 200) found = value;
  showFindings();
};

const formPage = {
  path: () => open?.path ?? '',
  text,
  line: () => (view ? view.state.doc.lineAt(view.state.selection.main.head).number : 1),
  write,
  goTo,
};
const tabs = ['preview', 'form'] as const;
const choose = (name: (typeof tabs)[number]) => {
  for (const one of tabs) {
    const tab = byId(`tab-${one}`);
    tab.setAttribute('aria-selected', String(one === name));
    tab.tabIndex = one === name ? 0 : -1;
    byId(one).hidden = one !== name;
  }
  if (name === 'form' && open) void showForm(formPage);
};

const save = async (seen = open?.digest) => {
  if (!open || seen === undefined) return;
  say('saving');
  const sent = text();
  const { status, value } = await ask<{ digest?: string; theirs?: ContentFile }>('/api/save', { path: open.path, text: sent, seen });
  if (status === 409 && value.theirs) {
    const { theirs } = value;
    const { preview, path } = open;
    byId('conflict').hidden = false;
    byId('theirs').onclick = () => {
      byId('conflict').hidden = true;
      open = { ...theirs, path, preview };
      write(theirs.text);
      showState();
    };
    byId('mine').onclick = () => {
      byId('conflict').hidden = true;
      void save(theirs.digest);
    };
    return say('unsaved');
  }
  if (status !== 200 || value.digest === undefined) return say('failed');
  open = { ...open, text: sent, digest: value.digest };
  showState();
  say('checking');
  void ask<boolean>('/api/shown').then(({ value: isShown }) => {
    byId('not-shown').hidden = isShown || !byId('faulty').hidden;
    loadAgain();
  });
  await check();
  showState();
};

const extensions = (path: string) => [
  EditorView.cspNonce.of(given.nonce),
  lineNumbers(),
  lintGutter(),
  undoing(),
  drawSelection(),
  highlightActiveLine(),
  bracketMatching(),
  search({ top: true }),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': word('text'), spellcheck: 'true', autocapitalize: 'off' }),
  EditorState.phrases.of({
    Find: word('find'),
    Replace: word('replace'),
    replace: word('replace'),
    next: word('next'),
    previous: word('previous'),
    all: word('all'),
    close: word('close'),
  }),
  keymap.of([{ key: 'Mod-s', preventDefault: true, run: () => (void save(), true) }, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
  modeOf(path),
  EditorView.updateListener.of(({ docChanged }) => docChanged && showState()),
];

let mark: (path: string) => void = () => undefined;
const show = async (path: string) => {
  if (open?.path === path) return;
  if (unsaved() && !confirm(word('leave'))) return;
  const { status, value } = await ask<ContentFile>(`/api/file?path=${encodeURIComponent(path)}`);
  if (status !== 200) return say('failed');
  open = value;
  view?.destroy();
  byId('text').replaceChildren();
  view = new EditorView({ parent: byId('text'), state: EditorState.create({ doc: value.text, extensions: extensions(path) }) });
  byId('path').textContent = path;
  byId('conflict').hidden = true;
  byId('palette').hidden = !path.endsWith('.mdoc');
  mark(path);
  // Where one was is in the address, so that a reload comes back to it.
  byId<HTMLAnchorElement>('language').hash = path;
  byId<HTMLButtonElement>('copy').disabled = false;
  byId('copied').textContent = '';
  history.replaceState(null, '', `?lang=${given.locale}#${path}`);
  showState();
  showPreview(value.preview);
  showFindings();
  if (!byId('form').hidden) void showForm(formPage);
};

offerCopy({ path: () => open?.path, isUnsaved: unsaved });
byId('save').addEventListener('click', () => void save());
byId('again').addEventListener('click', loadAgain);
for (const name of tabs) byId(`tab-${name}`).addEventListener('click', () => choose(name));
byId('tab-preview').parentElement?.addEventListener('keydown', ({ key }) => {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
  const next = byId('form').hidden ? 'form' : 'preview';
  choose(next);
  byId(`tab-${next}`).focus();
});
addEventListener('beforeunload', (event) => {
  if (unsaved()) event.preventDefault();
});

const [files, palette] = await Promise.all([ask<string[]>('/api/files'), ask<Palette[]>('/api/tags')]);
mark = showTree(files.value, (path) => void show(path));
for (const { name, insert } of palette.value) {
  const button = made('button', called(name));
  button.type = 'button';
  button.addEventListener('click', () => {
    view?.dispatch(view.state.replaceSelection(insert));
    view?.focus();
  });
  byId('palette').append(button);
}
const asked = decodeURIComponent(location.hash.slice(1));
if (files.value.includes(asked)) await show(asked);
await check();
