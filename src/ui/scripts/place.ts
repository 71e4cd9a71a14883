// Remembers the section being read, so that another device opens the lesson there. It speaks when the reader rests, and only of a new section.
const { course, lesson } = document.querySelector<HTMLElement>('[data-place]')?.dataset ?? {};
const sections = [...document.querySelectorAll<HTMLElement>('.prose > h2')];
const restMs = 1200;
let kept = 0;
let timer: number | undefined;

const keep = () => {
  const section = sections.findLastIndex((heading) => heading.getBoundingClientRect().top < window.innerHeight * 0.4) + 1;
  if (section === kept || course === undefined) return;
  kept = section;
  fetch('/api/learning/place', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ course, lesson, section }),
    keepalive: true,
    // Losing a place is not worth a word to the reader; the next section tries again.
  }).catch(() => undefined);
};

addEventListener(
  'scroll',
  () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, restMs);
  },
  { passive: true },
);
