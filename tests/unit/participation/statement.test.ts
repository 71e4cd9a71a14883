import { expect, it } from 'vitest';
import { readReceipt, receiptFrom } from '#domain/participation/receipt.ts';
import { statementFaults } from '#domain/participation/statement.ts';

const codes = (words: string) => statementFaults(words, ['北京示范大学']).map(({ code }) => code);

it('a statement holds one idea', () => {
  expect(codes('脑电数据离开实验室前应当再问一次本人。')).toEqual([]);
  expect(codes('Ask again before data leave the lab, e.g. for a company.')).toEqual([]);
  expect(codes('先问一次本人。公司不应该拿到数据。')).toEqual(['participation.more_than_one_idea']);
  expect(codes('Ask first. Companies should wait.')).toEqual(['participation.more_than_one_idea']);
});

it('a statement names nobody', () => {
  expect(codes('北京示范大学应当公开数据')).toEqual(['participation.names_somebody']);
  expect(codes('有事打13800138000')).toEqual(['participation.names_somebody']);
  expect(codes('北京示范大学要公开。否则打13800138000')).toEqual(['participation.more_than_one_idea', 'participation.names_somebody']);
});

it('a receipt is read as people type it, and a slip is noticed', () => {
  const receipt = receiptFrom(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  expect(readReceipt(receipt.toLowerCase().replaceAll('-', ' '))).toBe(receipt);
  expect(readReceipt(receipt.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toBeUndefined();
});
