import { expect, it } from 'vitest';
import { writeLoaded } from '#domain/assessment/loaded.ts';
import { changesIn } from '#domain/assessment/paper-form.ts';

const newId = () => 'id';

it('saves what was changed in the form and leaves alone what merely stands there', () => {
  const form = { act: 'save', loaded: writeLoaded({ one: 'a', two: 'b' }), one: 'a', two: 'c', three: 'a', four: undefined };
  expect(changesIn(form, ['one', 'two', 'three', 'four'], newId)).toEqual([
    { saveId: 'id', itemId: 'two', choice: 'c' },
    { saveId: 'id', itemId: 'three', choice: 'a' },
  ]);
});
