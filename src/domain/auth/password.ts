import { z } from 'zod';
import { fault } from '../shared/fault.ts';

// Ten characters and more that lists of leaked passwords hold near their top, here and abroad. A rule about kinds of characters would
// only move people to the next line of the same lists.
const common = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '9876543210',
  '12345678910',
  '123456789a',
  'a123456789',
  'aa123456789',
  '1234567890a',
  'abc123456789',
  'qq123456789',
  '1qaz2wsx3edc',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  'qwertyuiop123',
  'asdfghjkl1',
  'asdfghjkl123',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'p@ssw0rd123',
  'administrator',
  'admin123456',
  'admin12345',
  'admin@123456',
  'woaini1314',
  'woaini520',
  'woaini1314520',
  '5201314520',
  '1314520520',
  '5201314aaa',
  'iloveyou123',
  'letmein123',
  'welcome123',
  'welcome1234',
  'changeme123',
  'abcdefghij',
  'abcd123456',
  'abcd1234567',
  'minglun123',
  'minglun1234',
  'beijing2008',
  'beijing123',
]);

const isCommon = (password: string): boolean => common.has(password.toLowerCase()) || /^(.{1,2})\1+$/su.test(password);

/** A password somebody chooses: 10 to 200 characters, not one of the most common. No rule of composition. */
export const NewPassword = z
  .string()
  .min(10)
  .max(200)
  .refine((password) => !isCommon(password), fault('password_common'));

/** Whether the password holds the name in an email address, from four letters on: the first thing anybody who knows the address would try. */
export const namesEmail = (password: string, email: string): boolean => {
  const [name = ''] = email.toLowerCase().split('@');
  return name.length >= 4 && password.toLowerCase().includes(name);
};
