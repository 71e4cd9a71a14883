import { isPlainDate } from '../../shared/plain-date.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Whether a text is a resident identity-card number: 18 characters, a birthday inside, the right check character at the end (GB 11643). */
export const isIdentityCardNumber = (text: string): boolean => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s'-]/g, '')
    .toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(plain)) return false;
  if (!isPlainDate(`${plain.slice(6, 10)}-${plain.slice(10, 12)}-${plain.slice(12, 14)}`)) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(plain[place]), 0);
  return checks[sum % 11] === plain[17];
};

// A staff number of eighteen digits hits birthday and check character by chance far less often than this.
const meaningfulShare = 0.05;

/** Whether a column, by its cells, holds identity-card numbers rather than one that strayed into it. */
export const holdsIdentityCards = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  const found = filled.filter(isIdentityCardNumber).length;
  return found > 0 && found / filled.length >= meaningfulShare;
};
