import { describe, expect, it } from 'vitest';
import { holding } from '#ui/scripts/society-pieces.ts';
import { foundPieces } from '#ui/societies/found-pieces.ts';

const row = {
  ...{ society: 'a-society', slug: 'after', title: '批准以后', lead: '接着看。', titleEn: 'After Approval', leadEn: 'Look on.' },
  ...{ authorName: '王䶮', nameZh: '甲学会', nameEn: 'Society A' },
};
const onlyChinese = { ...row, slug: 'only', titleEn: null, leadEn: null };
const urls = (locale: 'zh-CN' | 'en', q: string) => holding(foundPieces([row, onlyChinese], locale), q).map(({ url }) => url);

describe('the pieces of societies on the search page', () => {
  it('are told in the language of the reader where they are written in it, and else say in which', () => {
    expect(foundPieces([row, onlyChinese], 'en')).toMatchObject([
      { url: '/en/societies/a-society/after', title: 'After Approval', by: '王䶮 · Society A' },
      { title: '批准以后', lang: 'zh-CN' },
    ]);
    expect(foundPieces([row], 'zh-CN')[0]).not.toHaveProperty('lang');
  });

  it('are found by each word, in either language, in any width and case', () => {
    expect(urls('zh-CN', '批准 䶮')).toEqual(['/societies/a-society/after', '/societies/a-society/only']);
    expect(urls('zh-CN', 'ａＰＰroval')).toEqual(['/societies/a-society/after']);
    expect(urls('en', '接着 society')).toEqual(['/en/societies/a-society/after', '/en/societies/a-society/only']);
    expect(urls('en', 'approval 退出')).toEqual([]);
    expect(urls('en', '  ')).toEqual([]);
  });
});
