// A list that is narrowed by what its entries say of themselves in `data-…`. What was chosen stays in the address. Without a script all of it is shown.
const form = document.querySelector<HTMLFormElement>('form[data-filter]');
const list = document.querySelector<HTMLElement>('[data-filtered]');

if (form && list) {
  const entries = [...list.children].filter((entry) => entry instanceof HTMLElement);
  const choices = [...form.querySelectorAll('select')];
  const count = form.querySelector<HTMLElement>('[data-count]');
  const none = form.querySelector<HTMLElement>('[data-none]');

  const narrow = () => {
    for (const entry of entries)
      entry.hidden = choices.some(({ name, value }) => value !== '' && !(entry.dataset[name] ?? '').split(' ').includes(value));
    const shown = entries.filter(({ hidden }) => !hidden).length;
    if (count) count.textContent = (form.dataset.shown ?? '').replace('{n}', String(shown)).replace('{all}', String(entries.length));
    if (none) none.hidden = shown > 0;
    const address = new URL(location.href);
    for (const { name, value } of choices)
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    history.replaceState(null, '', address);
  };

  const given = new URLSearchParams(location.search);
  for (const choice of choices) {
    const value = given.get(choice.name) ?? '';
    if ([...choice.options].some((option) => option.value === value)) choice.value = value;
  }
  form.hidden = false;
  form.addEventListener('change', narrow);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(narrow));
  narrow();
}

// A module of its own, so that its names are nobody else’s.
export {};
