import { describe, expect, it } from 'vitest';
import { agreementOf } from '#domain/certification/mark.ts';

const rules = { pass: 14, apart: 3 };

describe('the marks of a practical', () => {
  it('wait for two assessors', () => {
    expect(agreementOf([], rules)).toEqual({ state: 'waiting', marked: 0 });
    expect(agreementOf([20], rules)).toEqual({ state: 'waiting', marked: 1 });
  });
  it('decide by their mean where both pass and lie close enough', () =>
    expect(agreementOf([17, 14], rules)).toEqual({ state: 'decided', result: 'passed', points: 15.5 }));
  it('decide where both fail and lie close enough', () =>
    expect(agreementOf([13, 10], rules)).toEqual({ state: 'decided', result: 'failed', points: 11.5 }));
  it('ask a third where they lie on both sides of the pass, however close', () =>
    expect(agreementOf([14, 13], rules)).toEqual({ state: 'third', apart: 1 }));
  it('ask a third where both pass and lie too far apart', () => expect(agreementOf([18, 14], rules)).toEqual({ state: 'third', apart: 4 }));
  it('let the majority of three decide, and the middle mark say how well', () => {
    expect(agreementOf([14, 13, 18], rules)).toEqual({ state: 'decided', result: 'passed', points: 14 });
    expect(agreementOf([14, 13, 4], rules)).toEqual({ state: 'decided', result: 'failed', points: 13 });
  });
});
