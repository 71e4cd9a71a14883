// A button that opens the browser's print window; without a script there is none, and the browser's own menu does the same.
for (const place of document.querySelectorAll<HTMLElement>('[data-print]')) {
  place.hidden = false;
  place.addEventListener('click', () => window.print());
}
