import { describe, expect, it } from 'vitest';
import { numbersIn } from '#domain/people/numbers.ts';
import { type GradebookRow, inOrder, learntElsewhere } from '#domain/teaching/gradebook.ts';
import { numbersInSheets } from '#domain/teaching/numbers-in-sheet.ts';

describe('numbers of students', () => {
  it('are taken from a text however they are separated, each once, with their zeros', () => {
    expect(numbersIn(' 0012\n0013，0014;００１２、0015\t')).toEqual(['0012', '0013', '0014', '0015']);
    expect(numbersIn(' \n ')).toEqual([]);
  });

  it('are read below their heading, student numbers before staff numbers, and nothing else is', () => {
    const rows = [['名单'], ['姓名', '工号', '学号'], ['甲', '9', '0001'], ['乙', '8', '0002'], ['丙', '7', '0001']];
    expect(numbersInSheets([{ rows }])).toEqual({ is: 'numbers', numbers: ['0001', '0002'] });
    expect(numbersInSheets([{ rows: [['Staff number'], ["'0007"]] }])).toEqual({ is: 'numbers', numbers: ['0007'] });
    expect(numbersInSheets([{ rows: [['姓名'], ['甲']] }])).toEqual({ is: 'missing' });
  });

  it('that are of identity cards are refused', () => {
    expect(numbersInSheets([{ rows: [['学号'], ['11010519491231002X']] }])).toEqual({ is: 'identity-cards', column: '学号' });
  });
});

describe('a gradebook', () => {
  const row = (placeId: string, given: Partial<GradebookRow>): GradebookRow => ({
    placeId,
    personId: placeId,
    name: placeId,
    sortKey: placeId,
    number: null,
    isDemo: true,
    leftOn: null,
    lessons: [],
    exam: { state: 'none' },
    completedOn: null,
    mark: null,
    remark: null,
    ...given,
  });
  const rows = [
    row('c', { lessons: [true, false], mark: '9', exam: { state: 'failed', points: 1, of: 9 } }),
    row('a', { lessons: [true, true], mark: '85', completedOn: '2026-11-02', exam: { state: 'passed', points: 8, of: 9 } }),
    row('b', { lessons: [true, true], leftOn: '2026-11-01', mark: '99' }),
    row('d', { mark: '优', completedOn: '2026-11-01' }),
  ];
  const order = (sort?: string) => inOrder(rows, sort).map(({ placeId }) => placeId);

  it('lists by name, and those who left last in whatever order', () => {
    expect(order()).toEqual(['a', 'c', 'd', 'b']);
    expect(order('-name')).toEqual(['d', 'c', 'a', 'b']);
  });

  it('is put in order by lessons, exam, completion, and marks that are numbers as numbers', () => {
    expect(order('lessons')).toEqual(['a', 'c', 'd', 'b']);
    expect(order('exam')).toEqual(['a', 'c', 'd', 'b']);
    expect(order('completed')).toEqual(['d', 'a', 'c', 'b']);
    expect(order('mark').indexOf('a')).toBeLessThan(order('mark').indexOf('c'));
  });

  it('says of whoever completed without a lesson or an exam here that it was learnt elsewhere', () => {
    expect(rows.filter(learntElsewhere).map(({ placeId }) => placeId)).toEqual(['d']);
  });
});
