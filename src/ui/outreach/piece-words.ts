import type { Piece } from '#domain/content/piece.ts';
import type { Translate } from '#i18n/t.ts';

/** Whom a piece is for: 每个人、青少年; everybody, teenagers. */
export const readersOf = ({ levels }: Piece, t: Translate): string =>
  t('pieces.for', { who: levels.map((level) => t(`pieces.level-${level}`)).join(t.locale === 'en' ? ', ' : '、') });
