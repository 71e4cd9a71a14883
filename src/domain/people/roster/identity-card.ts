import { isPlainDate } from '../../shared/plain-date.ts';

/**
 * Whether a text looks like a resident identity-card number (GB 11643): 18 characters with a birthday inside. The check character is not asked:
 * a number with a slip in it still tells whose it is, so what only looks like one is not kept either.
 */
export const isIdentityCardNumber = (text: string): boolean => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s'-]/g, '')
    .toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(plain)) return false;
  if (!/^(18|19|20)/.test(plain.slice(6))) return false;
  return isPlainDate(`${plain.slice(6, 10)}-${plain.slice(10, 12)}-${plain.slice(12, 14)}`);
};

// A staff number of eighteen digits hits a birthday by chance far less often than this.
const meaningfulShare = 0.05;

/** Whether a column, by its cells, holds identity-card numbers rather than one that strayed into it. */
export const holdsIdentityCards = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  const found = filled.filter(isIdentityCardNumber).length;
  return found > 0 && found / filled.length >= meaningfulShare;
};
