import { type Sentence, sentencesIn } from './sentences-in.ts';

// The sentence being read is marked by the browser's own highlight, so the page itself is not changed under the reader.
const mark = (range: Range | undefined) => {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set('reading', new Highlight(range));
  else CSS.highlights.delete('reading');
};

const bringIntoView = (range: Range) => {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 80 || bottom > innerHeight - 80) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
};

/** Reads an element aloud with the browser's voice, one sentence after another. */
class ReadAloud extends HTMLElement {
  #left: Sentence[] = [];
  #state: 'silent' | 'reading' | 'paused' = 'silent';

  connectedCallback() {
    if (!('speechSynthesis' in window)) return;
    this.hidden = false;
    this.#part('play').addEventListener('click', () => this.#press());
    this.#part('stop').addEventListener('click', () => this.#stop());
    addEventListener('pagehide', () => this.#stop());
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-read-${name}]`);
    if (!part) throw new Error(`read-aloud has no part ${name}`);
    return part;
  }

  #press() {
    if (this.#state === 'reading') {
      // Pausing speech fails on some phones; taking a sentence up again from its beginning does not.
      this.#show('paused');
      speechSynthesis.cancel();
      return;
    }
    if (this.#state === 'silent') {
      const text = document.getElementById(this.getAttribute('for') ?? '');
      this.#left = text ? sentencesIn(text) : [];
    }
    speechSynthesis.cancel();
    this.#show('reading');
    this.#next();
  }

  #next() {
    const [sentence] = this.#left;
    if (!sentence) return this.#stop();
    const spoken = new SpeechSynthesisUtterance(sentence.words);
    spoken.lang = sentence.lang;
    spoken.rate = Number((this.#part('speed') as HTMLSelectElement).value);
    const done = () => {
      if (this.#state !== 'reading' || this.#left[0] !== sentence) return;
      this.#left.shift();
      this.#next();
    };
    spoken.onend = done;
    spoken.onerror = ({ error }) => (error === 'canceled' || error === 'interrupted' ? undefined : this.#stop());
    mark(sentence.range);
    bringIntoView(sentence.range);
    speechSynthesis.speak(spoken);
  }

  #stop() {
    this.#left = [];
    this.#show('silent');
    speechSynthesis.cancel();
    mark(undefined);
  }

  #show(state: 'silent' | 'reading' | 'paused') {
    this.#state = state;
    const play = this.#part('play');
    const words = { silent: play.dataset.play, reading: this.dataset.pause, paused: this.dataset.resume };
    play.textContent = words[state] ?? '';
    this.#part('stop').hidden = state === 'silent';
  }
}

customElements.define('read-aloud', ReadAloud);
