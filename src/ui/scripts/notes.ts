// Private notes stay on this device: each box keeps what is in it under its own name and nothing is sent anywhere.
type Box = HTMLTextAreaElement | HTMLSelectElement | HTMLInputElement;
const isTick = (box: Box): box is HTMLInputElement => box instanceof HTMLInputElement && box.type === 'checkbox';

for (const box of document.querySelectorAll<Box>('[data-note]')) {
  const name = `note:${box.dataset.note}`;
  const kept = localStorage.getItem(name) ?? '';
  if (isTick(box)) box.checked = kept !== '';
  else box.value = kept;
  box.addEventListener('input', () => {
    const now = isTick(box) ? (box.checked ? box.value : '') : box.value;
    if (now) localStorage.setItem(name, now);
    else localStorage.removeItem(name);
  });
}
