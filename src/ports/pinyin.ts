import { pinyin } from 'pinyin-pro';

export type SearchKeys = { pinyin: string; initials: string; sortKey: string };

const readingsLimit = 24;
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** Every way of reading a name, for search by pinyin or initials (单 is shan and dan), and the likeliest one as a surname first, for order. */
export const searchKeys = (name: string): SearchKeys => {
  const characters = [...name.replace(/\s+/g, ' ').trim()];
  const readings = characters.map((character) =>
    /\p{Script=Han}/u.test(character)
      ? [
          ...new Set(pinyin(character, { toneType: 'none', multiple: true, type: 'array' }).map((reading) => reading.replace('ü', 'v'))),
        ].slice(0, 3)
      : [plain(character)],
  );
  let whole = [''];
  let initials = [''];
  for (const options of readings) {
    whole = whole.flatMap((start) => options.map((option) => start + option)).slice(0, readingsLimit);
    initials = [...new Set(initials.flatMap((start) => options.map((option) => start + (option === ' ' ? '' : option.slice(0, 1)))))].slice(
      0,
      readingsLimit,
    );
  }
  const likeliest = plain(pinyin(name, { toneType: 'none', surname: 'head', type: 'array', nonZh: 'consecutive' }).join(' '));
  return { pinyin: [...new Set(whole)].join(' '), initials: initials.join(' '), sortKey: likeliest };
};
