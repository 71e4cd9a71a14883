// Compares what was marked in a document with what somebody experienced marked. Without it one reads both side by side.
import { missingOf } from '#domain/content/consent.ts';
import { markingOf, markingWord, outcomeOf, type Verdict } from '#domain/content/marking.ts';
import { fill } from '#i18n/fill.ts';
import type { MarkingWords } from '#ui/markdoc/marking/marking-words.ts';

const bring = (section: HTMLElement) => {
  const words = JSON.parse(section.dataset.marking ?? '') as MarkingWords;
  const marks = [...section.querySelectorAll<HTMLInputElement>('[data-mark]')];
  const elements = [...section.querySelectorAll<HTMLInputElement>('[data-element]')];
  const issues = [...section.querySelectorAll<HTMLSelectElement>('[data-issue]')];
  const compare = section.querySelector<HTMLDetailsElement>('[data-compare]');
  const said = section.querySelector<HTMLElement>('[data-said]');
  const again = section.querySelector<HTMLButtonElement>('[data-again]');
  const passageOf = (mark: HTMLInputElement) => ({
    verdict: mark.dataset.mark as Verdict,
    critical: mark.dataset.critical === 'yes',
    marked: mark.checked,
  });

  const sentences = (): string[] => {
    const passages = marks.map(passageOf);
    const { careful, ...whole } = markingOf(passages);
    const right = issues.filter((issue, i) => marks[i]?.checked && issue.dataset.issue && issue.value === issue.dataset.issue).length;
    const sentences = [words.heads[markingWord(passages)] ?? '', fill(words.counted, whole)];
    if (issues.length > 0 && whole.hits > 0) sentences.push(fill(words.issues, { right, hits: whole.hits }));
    if (elements.length > 0) {
      const chosen = elements.map((element) => ({ missing: element.dataset.element === 'missing', chosen: element.checked }));
      sentences.push(fill(words.missing, missingOf(chosen)));
      sentences.push(whole.criticalMissed > 0 ? fill(words.critical, { n: whole.criticalMissed }) : careful ? words.careful : '');
    }
    return sentences.filter(Boolean);
  };

  const told = () => {
    const open = compare?.open === true;
    said?.replaceChildren(
      ...(open ? sentences() : []).map((sentence) => {
        const line = document.createElement('span');
        line.textContent = sentence;
        return line;
      }),
    );
    again?.toggleAttribute('hidden', !open);
    for (const mark of marks) {
      const outcome = outcomeOf(passageOf(mark));
      const verdict = section.querySelector<HTMLElement>(`[data-verdict="${mark.id}"]`);
      verdict?.setAttribute('data-so', outcome);
      const place = verdict?.querySelector('[data-outcome]');
      if (place) place.textContent = words.outcomes[outcome] ?? '';
    }
  };

  compare?.addEventListener('toggle', told);
  section.addEventListener('input', told);
  again?.addEventListener('click', () => {
    for (const box of [...marks, ...elements]) box.checked = false;
    for (const box of section.querySelectorAll<HTMLSelectElement | HTMLTextAreaElement>('select, textarea')) box.value = '';
    if (compare) compare.open = false;
    marks[0]?.focus();
  });
};

for (const section of document.querySelectorAll<HTMLElement>('[data-marking]')) bring(section);
