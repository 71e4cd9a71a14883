import { expect, it } from 'vitest';
import { asOfWords } from '#i18n/as-of-words.ts';
import { showInstant, showMoment } from '#i18n/dates.ts';
import { translator } from '#i18n/t.ts';

it.each(['zh-CN', 'en'] as const)('the instant of an answer is told to the second, and a whole minute as it was asked (%s)', (locale) => {
  const t = translator(locale);
  const [minute, second] = [new Date('2026-11-26T16:59:00.000Z'), new Date('2026-11-26T16:59:05.120Z')];
  expect(asOfWords({ day: '2026-11-10', knownAt: minute }, t)).toContain(showInstant(minute, locale));
  expect(asOfWords({ day: '2026-11-10', knownAt: second }, t)).toContain(showMoment(second, locale));
  expect(showMoment(second, locale)).toMatch(/00:59:05/);
});
