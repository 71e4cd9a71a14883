import { describe, expect, it } from 'vitest';
import { isPilot, occasionOn, pilotTakers } from '#domain/assessment/evaluation/occasion.ts';
import { type MeasureAnswers, measureSheet, scoreForm } from '#domain/assessment/evaluation/score-form.ts';
import { Instrument } from '#domain/content/instrument.ts';
import { publishedLibrary } from '../../support/exam-world.ts';

const instrument = publishedLibrary().measures['gen-101'];
if (!instrument) throw new Error('GEN-101 has lost its forms.');

/** The answers that reach everything, or nothing, in a form. */
const sheet = (form: 'A' | 'B', best: boolean): MeasureAnswers => {
  const { knowledge, recognition, decision } = instrument.forms[form];
  const most = (options: (typeof decision)[number]['options']) =>
    options.toSorted((a, b) => (best ? b.uses.length - a.uses.length : a.uses.length - b.uses.length))[0]?.key;
  return {
    ...Object.fromEntries(knowledge.map(({ id, options }) => [id, options.find(({ correct }) => (correct === true) === best)?.key])),
    [recognition.id]: recognition.passages.filter(({ issue }) => (issue === true) === best).map(({ key }) => key),
    ...Object.fromEntries(decision.map(({ id, options }) => [id, most(options)])),
    ...Object.fromEntries(instrument.attitude.map(({ id, reversed }) => [id, (reversed === true) === best ? '1' : '5'])),
  };
};

describe.each(['A', 'B'] as const)('form %s of GEN-101', (form) => {
  it('reaches everything with the best answers, in four dimensions and no sum of them', () => {
    const reached = scoreForm(instrument, form, sheet(form, true));
    expect(reached.map(({ dimension }) => dimension)).toEqual(['knowledge', 'recognition', 'decision', 'attitude']);
    for (const { score, outOf } of reached) expect(score).toBe(outOf);
  });
  it('reaches nothing with the others, but the least agreement', () => {
    const reached = scoreForm(instrument, form, sheet(form, false));
    expect(reached.map(({ score }) => score)).toEqual([0, 0, 0, instrument.attitude.length]);
  });
  it('leaves out a part that was not answered whole', () => {
    const { knowledge, recognition } = instrument.forms[form];
    const some = { ...sheet(form, true), [knowledge[0]?.id ?? '']: undefined, [recognition.id]: [] };
    expect(scoreForm(instrument, form, some).map(({ dimension }) => dimension)).toEqual(['decision', 'attitude']);
    expect(scoreForm(instrument, form, {})).toEqual([]);
  });
  it('earns as little for marking every sentence as for marking none', () => {
    const { recognition } = instrument.forms[form];
    const all = { [recognition.id]: recognition.passages.map(({ key }) => key) };
    expect(scoreForm(instrument, form, all)).toEqual([{ dimension: 'recognition', score: 0, outOf: expect.any(Number) }]);
  });
  it('takes a sheet with anything left out, and no answer that it does not offer', () => {
    const { knowledge, recognition } = instrument.forms[form];
    const none = { [recognition.id]: [] };
    expect(measureSheet(instrument, form).safeParse(none).success).toBe(true);
    expect(measureSheet(instrument, form).safeParse({ ...none, [knowledge[0]?.id ?? '']: 'z' }).success).toBe(false);
    expect(measureSheet(instrument, form).safeParse({ ...none, T1: '6' }).success).toBe(false);
  });
});

describe('the two forms', () => {
  it('ask as much of each kind and can reach as much', () => {
    const outOf = (form: 'A' | 'B') => scoreForm(instrument, form, sheet(form, true)).map((one) => one.outOf);
    expect(outOf('A')).toEqual(outOf('B'));
  });
  it('are refused where one asks more than the other', () => {
    const short = structuredClone(instrument);
    short.forms.B.decision.pop();
    expect(Instrument.safeParse(instrument).success).toBe(true);
    expect(Instrument.safeParse(short).success).toBe(false);
  });
  it('are a pilot until enough people have taken each', () => {
    expect(isPilot({ A: pilotTakers, B: pilotTakers - 1 })).toBe(true);
    expect(isPilot({ A: pilotTakers, B: pilotTakers })).toBe(false);
  });
});

describe('when a form is offered', () => {
  const pre = { occasion: 'pre' as const, on: '2026-09-01' };
  const post = { occasion: 'post' as const, on: '2026-10-05' };
  it.each([
    ['before the course is begun, the first', { begun: false, completedOn: null, taken: [], today: '2026-09-01' }, 'pre'],
    ['once it is begun, none', { begun: true, completedOn: null, taken: [], today: '2026-09-01' }, null],
    ['to who completed it without the first, none', { begun: true, completedOn: '2026-10-01', taken: [], today: '2026-10-02' }, null],
    ['under way, none', { begun: true, completedOn: null, taken: [pre], today: '2026-09-20' }, null],
    ['after completing it, the second', { begun: true, completedOn: '2026-10-01', taken: [pre], today: '2026-10-31' }, 'post'],
    ['a month later, none', { begun: true, completedOn: '2026-10-01', taken: [pre], today: '2026-11-01' }, null],
    ['a day too soon, none', { begun: true, completedOn: '2026-10-01', taken: [pre, post], today: '2027-01-02' }, null],
    [
      'ninety days after the second, the third',
      { begun: true, completedOn: '2026-10-01', taken: [pre, post], today: '2027-01-03' },
      'delayed',
    ],
    ['five months after it, none', { begun: true, completedOn: '2026-10-01', taken: [pre, post], today: '2027-03-05' }, null],
  ])('%s', (_, life, expected) => expect(occasionOn(life)).toBe(expected));
});
