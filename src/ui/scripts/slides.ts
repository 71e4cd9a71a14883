// Shows slides one at a time, in the page or over the whole screen. Without it they stand below each other.
const keys: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  PageDown: (at, last) => Math.min(at + 1, last),
  ' ': (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  PageUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

const bring = (deck: HTMLElement) => {
  const slides = [...deck.querySelectorAll<HTMLElement>('[data-deck-slide]')];
  const stage = deck.querySelector<HTMLElement>('[data-deck-stage]');
  const status = deck.querySelector<HTMLElement>('[data-deck-at]');
  const list = deck.querySelector<HTMLButtonElement>('[data-deck-list]');
  const full = deck.querySelector<HTMLButtonElement>('[data-deck-full]');
  const [toList, toShow] = [list?.textContent ?? '', list?.dataset.deckShow ?? ''];
  const last = slides.length - 1;
  let at = 0;
  if (!stage) return;

  const turn = (to: number) => {
    at = to;
    slides.forEach((slide, i) => void slide.toggleAttribute('data-deck-off', i !== at));
    if (status) status.textContent = (deck.dataset.deck ?? '').replace('{n}', String(at + 1));
    // Not `disabled`: a button that loses the focus by its own click would drop the reader at the top of the page.
    for (const button of deck.querySelectorAll<HTMLElement>('[data-deck-go]'))
      button.setAttribute('aria-disabled', String(button.dataset.deckGo === '1' ? at === last : at === 0));
  };
  const showing = (mode: 'one' | 'all') => {
    deck.toggleAttribute('data-deck-on', mode === 'one');
    stage.tabIndex = mode === 'one' ? 0 : -1;
    if (list) list.textContent = mode === 'one' ? toList : toShow;
  };
  const fill = () => (document.fullscreenElement ? document.exitFullscreen() : stage.requestFullscreen());

  for (const button of deck.querySelectorAll<HTMLElement>('[data-deck-go]'))
    button.addEventListener('click', () => turn(Math.min(Math.max(at + Number(button.dataset.deckGo), 0), last)));
  list?.addEventListener('click', () => showing(deck.hasAttribute('data-deck-on') ? 'all' : 'one'));
  if (full) full.hidden = !document.fullscreenEnabled;
  full?.addEventListener('click', () => {
    showing('one');
    void fill();
    stage.focus();
  });
  stage.addEventListener('keydown', (event) => {
    if (!deck.hasAttribute('data-deck-on') || event.ctrlKey || event.metaKey || event.altKey) return;
    // Space opens what can be opened; arrows inside a field belong to the field.
    if (event.target instanceof Element && event.target.closest('summary, a, button, input, select, textarea')) return;
    if (event.key.toLowerCase() === 'f' && document.fullscreenEnabled) {
      event.preventDefault();
      return void fill();
    }
    const to = keys[event.key]?.(at, last);
    if (to === undefined) return;
    event.preventDefault();
    turn(to);
  });

  for (const part of deck.querySelectorAll<HTMLElement>('[data-deck-only]')) part.hidden = false;
  showing('one');
  turn(0);
};

for (const deck of document.querySelectorAll<HTMLElement>('[data-deck]')) bring(deck);
