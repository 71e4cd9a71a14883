import { expect, it } from 'vitest';
import { translator } from '#i18n/t.ts';
import { articleOf } from '#ui/markdoc/clause-words.ts';

it.each([
  ['9', 'articles', '第9条', 'Art. 9'],
  ['9(3)', 'articles', '第9条（三）', 'Art. 9(3)'],
  ['336-1', 'articles', '第336条之一', 'Art. 336-1'],
  ['4, 73', 'articles', '第4、73条', 'Arts. 4, 73'],
  ['17, 33–38', 'articles', '第17、33–38条', 'Arts. 17, 33–38'],
  ['43–45', 'articles', '第43–45条', 'Arts. 43–45'],
  ['2(1)–(4)', 'articles', '第2条（一）–（四）', 'Art. 2(1)–(4)'],
  ['2(6), 2(7)', 'articles', '第2条（六）、第2条（七）', 'Art. 2(6), 2(7)'],
  ['6(2)', 'parts', '第六部分（二）', 'part 6(2)'],
  ['4(1), 4(2)', 'parts', '第四部分（一）、第四部分（二）', 'part 4(1), 4(2)'],
  ['附件', 'articles', '附件', '附件'],
] as const)('%s of %s is cited as a lawyer would', (article, countedIn, zh, en) => {
  expect([articleOf(article, { countedIn }, translator('zh-CN')), articleOf(article, { countedIn }, translator('en'))]).toEqual([zh, en]);
});
