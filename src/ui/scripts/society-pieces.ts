// Pieces of societies live in the database and not in the built index. Their heads come whole, so that what is looked for stays in the browser here too.
export type FoundPiece = { url: string; title: string; lead: string; by: string; lang?: string; also: string };

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Those that hold each of the words. */
export const holding = (pieces: readonly FoundPiece[], q: string): FoundPiece[] => {
  const words = plain(q).split(/\s+/).filter(Boolean);
  return pieces.filter(({ title, lead, by, also }) => {
    const whole = plain(`${title}\n${lead}\n${by}\n${also}`);
    return words.length > 0 && words.every((word) => whole.includes(word));
  });
};

let known: Promise<FoundPiece[]> | undefined;

/** Those at this address; asked for once a page, and again after it failed. */
export const piecesAt = (address: string): Promise<FoundPiece[]> => {
  known ??= fetch(address)
    .then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json() as Promise<FoundPiece[]>;
    })
    .catch((fault) => {
      known = undefined;
      throw fault;
    });
  return known;
};

export const pieceEntry = ({ url, title, lead, by, lang }: FoundPiece): HTMLLIElement => {
  const item = document.createElement('li');
  const head = document.createElement('p');
  const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
  const words = Object.assign(document.createElement('p'), { textContent: lead });
  if (lang) for (const part of [link, words]) part.lang = lang;
  head.append(link, ' ', Object.assign(document.createElement('span'), { className: 'small', textContent: by }));
  item.append(head, words);
  return item;
};
