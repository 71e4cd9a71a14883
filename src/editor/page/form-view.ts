import { ask, byId, called, type Field, given, made, word } from './api.ts';

export type FormPage = {
  path: () => string;
  text: () => string;
  line: () => number;
  write: (text: string) => void;
  goTo: (line: number) => void;
};

const inputOf = ({ kind, choices, value }: Field): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement => {
  if (kind === 'choice' || kind === 'truth') {
    const select = made('select');
    for (const choice of kind === 'truth' ? ['true', 'false'] : choices) select.append(new Option(choice, choice, false, choice === value));
    return select;
  }
  if (kind === 'text') {
    const area = made('textarea');
    area.rows = Math.min(8, Math.ceil(value.length / 40) + 1);
    area.value = value;
    return area;
  }
  const input = made('input');
  input.value = value;
  input.inputMode = kind === 'number' ? 'numeric' : 'text';
  return input;
};

/** The values of the file as fields. Each change goes through the server, which changes that value in the text and no other byte. */
export const showForm = async (page: FormPage) => {
  const panel = byId('form');
  const { value: fields } = await ask<Field[]>('/api/form', { path: page.path(), text: page.text(), line: page.line() });
  panel.replaceChildren(made('p', fields.length > 0 ? word('formHint') : word('noForm')));
  panel.firstElementChild?.classList.add('hint');
  fields.forEach((field, i) => {
    const input = inputOf(field);
    input.id = `field-${i}`;
    const label = made('label', field.path.map((part) => (typeof part === 'number' ? part + 1 : called(part))).join(' · '));
    label.htmlFor = input.id;
    const said = made('p');
    said.setAttribute('role', 'status');
    input.addEventListener('focus', () => page.goTo(field.line));
    input.addEventListener('change', async () => {
      const { status, value } = await ask<{ text?: string }>('/api/change', {
        path: page.path(),
        text: page.text(),
        at: field.path,
        value: input.value,
      });
      said.textContent = status === 200 ? '' : word('cannotWrite');
      if (value.text !== undefined) page.write(value.text);
    });
    const hint = made('p', field.hint?.[given.locale] ?? '');
    hint.className = 'hint';
    hint.id = `hint-${i}`;
    input.setAttribute('aria-describedby', hint.id);
    panel.append(made('div', '', label, hint, input, said));
  });
};
