// A list in parts that is narrowed while one types. What was typed stays in the address. Without a script everything is there, and the browser finds in the page.
const form = document.querySelector<HTMLFormElement>('form[data-find]');
const input = form?.querySelector<HTMLInputElement>('input[type="search"]');

if (form && input) {
  const folded = (text: string) => text.normalize('NFKC').toLowerCase();
  const parts = [...document.querySelectorAll<HTMLElement>('[data-find-part]')].map((part) => ({
    part,
    topics: [...part.querySelectorAll('details')].map((topic) => ({
      topic,
      title: folded(topic.querySelector('summary')?.textContent ?? ''),
      rows: [...topic.querySelectorAll<HTMLElement>('[data-findable]')].map((row) => ({ row, text: folded(row.textContent ?? '') })),
    })),
  }));
  const count = form.querySelector<HTMLElement>('[data-count]');
  const none = form.querySelector<HTMLElement>('[data-none]');
  const all = new Set(parts.flatMap(({ topics }) => topics.flatMap(({ rows }) => rows.map(({ text }) => text)))).size;

  const narrow = () => {
    const query = input.value.trim();
    const words = folded(query).split(/\s+/).filter(Boolean);
    const has = (text: string) => words.every((word) => text.includes(word));
    const found = new Set<string>();
    for (const { part, topics } of parts) {
      let any = false;
      for (const { topic, title, rows } of topics) {
        // Who types the name of a topic means all of it.
        const whole = words.length > 0 && has(title);
        const hits = rows.filter(({ row, text }) => {
          row.hidden = !whole && !has(text);
          return !row.hidden;
        });
        topic.hidden = hits.length === 0;
        topic.open = words.length > 0 && !whole && hits.length > 0;
        any ||= hits.length > 0;
        if (words.length > 0) for (const { text } of hits) found.add(text);
      }
      part.hidden = !any;
    }
    const say = words.length === 0 ? form.dataset.all : form.dataset.found;
    if (count) count.textContent = (say ?? '').replace('{n}', String(words.length === 0 ? all : found.size)).replace('{q}', query);
    if (none) none.hidden = words.length === 0 || found.size > 0;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  };

  let timer = 0;
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(narrow, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    narrow();
  });
  narrow();
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
}

// A module of its own, so that its names are nobody else’s.
export {};
