// Remembers the section being read, so that another device opens the lesson there. Sends at most one message per section passed.
const { course, lesson } = document.querySelector<HTMLElement>('[data-place]')?.dataset ?? {};
const sections = [...document.querySelectorAll<HTMLElement>('.prose > h2')];
let kept = -1;
let timer: number | undefined;

const keep = (section: number) => {
  if (section === kept || course === undefined) return;
  kept = section;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    fetch('/api/learning/place', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ course, lesson, section }),
      keepalive: true,
      // Losing a place is not worth a word to the reader; the next section tries again.
    }).catch(() => undefined);
  }, 800);
};

const watch = new IntersectionObserver(
  () => {
    const passed = sections.findLastIndex((section) => section.getBoundingClientRect().top < window.innerHeight * 0.4);
    keep(passed + 1);
  },
  { rootMargin: '0px 0px -60% 0px' },
);
for (const section of sections) watch.observe(section);
