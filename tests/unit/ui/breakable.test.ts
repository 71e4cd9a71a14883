import { describe, expect, it } from 'vitest';
import { breakable, marked } from '#ui/components/breakable.ts';

describe('where a title may break', () => {
  it('is between clauses, which stay whole where the line of a phone holds them', () => {
    expect(breakable('去掉名字，就没人认得你了吗？')).toEqual(['去掉名字，', '就没人认得你了吗？']);
    expect(breakable('谁来给科学“把把脉”？伦理委员会的一天')).toEqual(['谁来给科学“把把脉”？', '伦理委员会的一天']);
  });

  it('is between the words of a clause that a line does not hold', () => {
    expect(breakable('一次公众讨论是怎样被采纳的？')).toEqual(['一次', '公众', '讨论', '是怎样', '被采纳的？']);
    expect(breakable('一次公众讨论是怎样被采纳的？', 14)).toEqual(['一次公众讨论是怎样被采纳的？']);
  });

  it('is not within a name, nor before a closing mark, nor after an opening one', () => {
    expect(breakable('中华人民共和国科学技术进步法（2021修订）')).toEqual(['中华人民共和国', '科学技术', '进步法', '（2021修订）']);
  });

  it('keeps the last word of a clause with its mark', () => {
    expect(marked('到底少了几个人？')).toEqual(['到底少了', '几个人？']);
    expect(marked('（试行）')).toEqual(['', '（试行）']);
    expect(marked('伦理委员会的一天')).toEqual(['伦理委员会的一天', '']);
    expect(marked('Is it all the same?')).toEqual(['Is it all the same?', '']);
  });

  it('leaves English alone', () => {
    expect(breakable('Who looks at a study before it begins?')).toEqual(['Who looks at a study before it begins?']);
  });

  it('loses nothing', () => {
    for (const title of [
      '需要开展伦理审查复核的科技活动清单（《科技伦理审查办法（试行）》附件）',
      'ICH E6(R3) 药物临床试验质量管理规范',
      '14天：一条线从哪里来',
      '',
    ])
      expect(breakable(title).join('')).toBe(title);
  });
});
