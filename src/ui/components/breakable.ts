// A browser may break Chinese between any two signs, within a word too. These are the pieces of a title that stay whole: a clause that a line of a phone
// holds, and the words of a longer one.

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /\p{Script=Han}/u;
const ended = /[，。、；：？！…）》][”’]?$/;
const closes = /[，。、；：？！…）》”’]/;
const opens = /[（《“‘]/;
const brackets = /[（《]/;
/** What leans on the word before it; any other single sign leans on the word after it. */
const leansBack = /^[的地得了着过吗呢吧么们者性法案条项次个种年会室院式化组区市省里中上下前后时间内外等\p{P}\s]/u;
const oneSign = /^\p{Script=Han}$/u;
const latin = /^[\x21-\x7e]+$/;
/** Names that the dictionary of words takes apart. */
const names = [
  '中华人民共和国',
  '最高人民检察院',
  '伦理委员会',
  '人工智能',
  '科学技术',
  '科技伦理',
  '生命科学',
  '公众代表',
  '临床试验',
  '个人信息',
  '生物安全',
];

/** Whether a sign begins a clause: an opening bracket does, and whatever follows the mark that ends one. */
const begins = (sign: string, said: string): boolean => {
  if (said === '' || closes.test(sign)) return false;
  return brackets.test(sign) ? !opens.test(said.at(-1) ?? '') : ended.test(said);
};

const clausesOf = (title: string): string[] => {
  const clauses = [''];
  for (const sign of title) {
    const said = clauses.at(-1) ?? '';
    if (begins(sign, said)) clauses.push(sign);
    else clauses[clauses.length - 1] = said + sign;
  }
  return clauses;
};

/** Places within a clause where a name would be taken apart. */
const withinNames = (clause: string): Set<number> =>
  new Set(
    names.flatMap((name) =>
      [...clause.matchAll(new RegExp(name, 'g'))].flatMap(({ index }) => Array.from({ length: name.length - 1 }, (_, i) => index + 1 + i)),
    ),
  );

const wordsOf = (clause: string): string[] => {
  const pieces: string[] = [];
  const whole = withinNames(clause);
  let leansOn = false;
  for (const { segment, index } of words.segment(clause)) {
    const last = pieces.at(-1) ?? '';
    const joins = leansOn || whole.has(index) || leansBack.test(segment) || (latin.test(segment) && latin.test(last));
    if (joins && last) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
    leansOn = opens.test(segment) || (oneSign.test(segment) && !leansBack.test(segment));
  }
  return pieces;
};

/** A piece, and of its end what must not stand on two lines: the last words with the mark that closes them. */
export const marked = (piece: string): [string, string] => {
  if (!han.test(piece) || !closes.test(piece.at(-1) ?? '')) return [piece, ''];
  const [before = '', word = ''] = ['', ...wordsOf(piece)].slice(-2);
  const last = word.length > 2 ? word : before + word;
  const end = last.length > 6 ? last.slice(-3) : last;
  return [piece.slice(0, -end.length), end];
};

/** `phone`: how many signs the line of a phone holds. */
export const breakable = (title: string, phone = 11): string[] =>
  han.test(title) ? clausesOf(title).flatMap((clause) => ([...clause].length <= phone ? [clause] : wordsOf(clause))) : [title];
