// Draws the order of the options, works for a vote so that it is taken at once, and shows the results in place. Without it the form is an ordinary
// one, which asks once more and leads to a page of its own.
import { showsWork, tokenCookie, workText } from '#domain/polls/work.ts';
import { shuffled } from '#domain/shared/random.ts';

const chance = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

const keptToken = () => new RegExp(`(?:^|; )${tokenCookie}=([\\w-]+)`).exec(document.cookie)?.[1];
const newToken = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const workFor = async (poll: string, token: string): Promise<string> => {
  const letters = new TextEncoder();
  for (let n = 0; ; n += 1) {
    const work = n.toString(36);
    const hash = await crypto.subtle.digest('SHA-256', letters.encode(workText(poll, token, work)));
    if (showsWork(new Uint8Array(hash))) return work;
  }
};

const draw = (form: HTMLFormElement, own: number) => {
  const options = [...form.querySelectorAll<HTMLElement>('[data-vote-option]')].slice(0, own);
  const after = options.at(-1)?.nextElementSibling ?? null;
  const drawn = shuffled(options, chance);
  for (const option of drawn) option.parentElement?.insertBefore(option, after);
  return drawn.map((option) => option.dataset.voteOption).join();
};

const bring = (section: HTMLElement) => {
  const form = section.querySelector<HTMLFormElement>('[data-vote-form]');
  const shown = section.querySelector<HTMLElement>('[data-vote-results]');
  const status = section.querySelector<HTMLElement>('[data-vote-status]');
  const field = (name: string) => form?.elements.namedItem(name) as HTMLInputElement;
  const say = (words: string | undefined) => {
    if (status) status.textContent = words ?? '';
  };

  const show = async (answer: Response, chosen?: string): Promise<boolean> => {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const results = page.querySelector('[data-poll-results]');
    if (!answer.ok || !results || !shown) return false;
    const own = chosen === undefined ? null : results.querySelector(`[data-option="${CSS.escape(chosen)}"]`);
    if (own) {
      own.classList.add('poll-own');
      own.querySelector('th')?.append(` · ${section.dataset.yours}`);
    }
    shown.replaceChildren(document.importNode(results, true));
    shown.hidden = false;
    if (form) form.hidden = true;
    // The results bring their own.
    section.querySelector('[data-vote-label]')?.remove();
    say('');
    shown.querySelector<HTMLElement>('[data-poll-title]')?.focus();
    return true;
  };

  section.querySelector<HTMLAnchorElement>('[data-vote-skip]')?.addEventListener('click', async (event) => {
    const link = event.currentTarget as HTMLAnchorElement;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    say(section.dataset.loading);
    const ok = await fetch(link.href).then(show, () => false);
    if (!ok) location.assign(link.href);
  });

  if (!form) return;
  const poll = section.dataset.vote ?? '';
  if (form.dataset.draw) field('order').value = draw(form, Number(form.dataset.draw));
  let worked: { token: string; work: Promise<string> } | undefined;
  // Hashing is only there where the page came over a safe connection. Without it the vote goes the slower way.
  const work = () => {
    if (!crypto.subtle) return undefined;
    // Another poll on this page may have left the mark of this device meanwhile.
    const token = keptToken() ?? (field('token').value || newToken());
    field('token').value = token;
    if (worked?.token !== token) worked = { token, work: workFor(poll, token) };
    return worked.work;
  };
  form.addEventListener('change', work, { once: true });
  let isUnderWay = false;
  form.addEventListener('submit', async (event) => {
    if (!crypto.subtle) return;
    event.preventDefault();
    if (isUnderWay) return;
    isUnderWay = true;
    say(section.dataset.working);
    field('work').value = (await work()) ?? '';
    const given = new FormData(form);
    const ok = await fetch(form.action, { method: 'POST', body: new URLSearchParams(given as unknown as Record<string, string>) }).then(
      (answer) => show(answer, String(given.get('choice'))),
      () => false,
    );
    isUnderWay = false;
    // Why it was not taken is said by the page that the form itself leads to; sent twice it counts once.
    if (!ok) form.submit();
  });
};

for (const section of document.querySelectorAll<HTMLElement>('[data-vote]')) bring(section);
