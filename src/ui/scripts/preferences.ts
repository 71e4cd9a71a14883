// The one script that every page carries: colour scheme, care view, reading aloud. It runs before the page is drawn, so nothing flashes.
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

const recall = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

// The cookie tells pages rendered on request, so that they agree even where storage is refused.
const remember = (key: string, value: string) => {
  try {
    localStorage.setItem(key, value);
  } catch {}
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not everywhere yet
  document.cookie = `${key}=${value};path=/;max-age=31536000;samesite=lax`;
};

const apply = (key: string, value: string) => {
  if (value) root.dataset[key] = value;
  else delete root.dataset[key];
};

const isDark = () => (root.dataset.scheme || (system.matches ? 'dark' : 'light')) === 'dark';

for (const key of ['scheme', 'care']) {
  const value = recall(key);
  if (/^(light|dark|on)$/.test(value)) apply(key, value);
}

const press = (name: string, on: boolean) => {
  for (const button of document.querySelectorAll(`[data-preference=${name}]`)) button.setAttribute('aria-pressed', String(on));
};

const show = () => {
  press('scheme', isDark());
  press('care', root.dataset.care === 'on');
};

const readAloud = () => {
  const speech = speechSynthesis;
  const speaking = speech.speaking;
  speech.cancel();
  press('read', !speaking);
  if (speaking) return;
  const parts = [...document.querySelectorAll<HTMLElement>('main :is(h1,h2,h3,h4,p,li,dt,dd,label,figcaption,caption,th,td)')].filter(
    (part) => part.getClientRects().length > 0 && !part.querySelector('p,li'),
  );
  for (const part of parts) {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden should not be read
    const words = new SpeechSynthesisUtterance(part.innerText);
    words.lang = part.closest<HTMLElement>('[lang]')?.lang ?? root.lang;
    if (part === parts.at(-1)) words.onend = () => press('read', false);
    speech.speak(words);
  }
};

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-preference]');
  const name = button?.dataset.preference;
  if (!name) return;
  event.preventDefault();
  if (name === 'read') return readAloud();
  const value = name === 'care' ? (root.dataset.care ? '' : 'on') : isDark() ? 'light' : 'dark';
  apply(name, value);
  remember(name, name === 'scheme' && (value === 'dark') === system.matches ? '' : value);
  show();
});

document.addEventListener('DOMContentLoaded', () => {
  for (const button of document.querySelectorAll<HTMLElement>('[data-preference]'))
    button.hidden = button.dataset.preference === 'read' && !('speechSynthesis' in window);
  show();
});
