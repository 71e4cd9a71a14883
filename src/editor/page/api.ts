export type Given = {
  secret: string;
  preview: string;
  locale: string;
  nonce: string;
  words: Record<string, string>;
  keys: Record<string, string>;
};
export const given = JSON.parse(document.getElementById('given')?.textContent ?? '{}') as Given;
export const word = (key: string): string => given.words[key] ?? key;

/** What a field or a tag is called for a reader: the name it has in the file, and in Chinese what that means. */
export const called = (name: string): string => (given.keys[name] ? `${given.keys[name]} ${name}` : name);

export type ContentFile = { path: string; text: string; digest: string; preview: string | null };
export type Finding = { weight: 'fault' | 'debt'; file: string; line: number; place: string; what: string; cure: string };
export type Field = {
  path: (string | number)[];
  line: number;
  kind: 'line' | 'text' | 'number' | 'truth' | 'choice';
  value: string;
  choices: string[];
  hint?: Record<string, string>;
};
export type Palette = { name: string; insert: string };

/** Asks the editor's own server. The secret shows that this page asks, and no other that is open in the browser. */
export const ask = async <T>(path: string, body?: unknown): Promise<{ status: number; value: T }> => {
  const address = new URL(path, location.origin);
  address.searchParams.set('lang', given.locale);
  const response = await fetch(address, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-minglun-edit': given.secret, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, value: (await response.json()) as T };
};

export const byId = <E extends HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found as E;
};

/** An element with its text and children; nothing here is ever read as markup. */
export const made = <K extends keyof HTMLElementTagNameMap>(name: K, text = '', ...children: Node[]): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  if (text) element.append(text);
  element.append(...children);
  return element;
};
