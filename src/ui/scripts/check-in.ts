// Without a connection, keeps the code that was typed with its time, and sends the form by itself once there is one. Without a script the form is
// an ordinary one.
const form = document.querySelector<HTMLFormElement>('[data-check-in]');
const keptAs = `minglun-check-in-${form?.dataset.checkIn}`;
type Kept = { code: string; at: number };

const field = (name: string) => form?.querySelector<HTMLInputElement>(`[name="${name}"]`);
const say = (what: 'queued' | 'sending') => {
  for (const one of ['queued', 'sending']) form?.querySelector(`[data-${one}]`)?.toggleAttribute('hidden', one !== what);
};

const read = (): Kept | undefined => {
  try {
    const kept = JSON.parse(localStorage.getItem(keptAs) ?? 'null') as Kept | null;
    return kept && typeof kept.code === 'string' && typeof kept.at === 'number' ? kept : undefined;
  } catch {
    return undefined;
  }
};

const send = () => {
  const kept = read();
  const [code, typedAt] = [field('code'), field('typedAt')];
  if (!kept || !form || !code || !typedAt) return;
  localStorage.removeItem(keptAs);
  code.value = kept.code;
  typedAt.value = String(kept.at);
  say('sending');
  form.submit();
};

/** A phone may believe that it has a connection when it has none: the site itself is asked, and gets a few seconds. */
const reachable = async (): Promise<boolean> => {
  if (!navigator.onLine) return false;
  try {
    return (await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
};

const sendWhenPossible = async () => {
  if (read() && (await reachable())) send();
};

/** Whether the code is kept: some browsers keep nothing in a private window. */
const store = (kept: Kept): boolean => {
  try {
    localStorage.setItem(keptAs, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

form?.addEventListener('submit', (event) => {
  if (!store({ code: field('code')?.value ?? '', at: Date.now() })) return;
  event.preventDefault();
  reachable().then((is) => (is ? send() : say('queued')));
});

if (form) {
  if (read()) {
    say('queued');
    sendWhenPossible();
  }
  addEventListener('online', sendWhenPossible);
  setInterval(sendWhenPossible, 10_000);
}

// Names of its own: this file is a module.
export {};
