import { describe, expect, it } from 'vitest';
import { checkLabelQuizzes } from '#domain/content/check-label-quizzes.ts';
import { checkSlides, mostSlides } from '#domain/content/check-slides.ts';
import { tagsIn } from '../../support/tags-in.ts';

const work = (id: string, made: string, origin = '{% origin %}o{% /origin %}') =>
  `{% specimen id="${id}" made="${made}" %}\nx\n${origin}\n{% /specimen %}\n`;
const quiz = (...works: string[]) => `{% labelquiz id="q-a" title="t" %}\n${works.join('\n')}{% /labelquiz %}\n`;
const faults = (source: string) => checkLabelQuizzes(tagsIn(source)).map(({ fault }) => fault);

describe('a label quiz', () => {
  it('is in order with works of both kinds, each with its origin', () =>
    expect(faults(quiz(work('w1', 'generated'), work('w2', 'drawn')))).toEqual([]));
  it.each([
    ['one work', quiz(work('w1', 'generated')), '1 works to guess at'],
    ['works of one kind', quiz(work('w1', 'drawn'), work('w2', 'drawn')), 'all works are of one kind'],
    ['two works of one id', quiz(work('w1', 'generated'), work('w1', 'drawn')), 'two parts have one id'],
    ['a work without an origin', quiz(work('w1', 'generated', ''), work('w2', 'drawn')), '0 origins'],
    ['a last work without an origin', quiz(work('w1', 'generated'), work('w2', 'drawn', '')), '0 origins'],
    ['a work that stands outside', work('w1', 'drawn'), 'specimen stands outside a quiz'],
    ['an origin that stands outside', '{% origin %}x{% /origin %}', 'an origin stands outside a work'],
  ])('is refused with %s', (_name, source, fault) => expect(faults(source)).toContain(fault));
});

describe('slides and cards', () => {
  const slides = (count: number) =>
    `{% slides id="s-a" title="t" %}\n${'{% slide title="x" %}\ny\n{% /slide %}\n'.repeat(count)}{% /slides %}\n`;
  it('are in order from two up', () => expect(checkSlides(tagsIn(slides(2)))).toEqual([]));
  it.each([
    ['a single slide', slides(1), '1 in slides'],
    ['too many', slides(mostSlides + 1), `${mostSlides + 1} in slides`],
    ['a slide that stands outside', '{% slide title="x" %}\ny\n{% /slide %}', 'a slide stands outside slides'],
    ['a card that stands outside', '{% card title="x" %}\ny\n{% /card %}', 'a card stands outside cards'],
  ])('are refused with %s', (_name, source, fault) => expect(checkSlides(tagsIn(source)).map((one) => one.fault)).toContain(fault));
});
