import { describe, expect, it } from 'vitest';
import { ResetForm } from '#domain/auth/forms.ts';
import { NewPassword, namesEmail } from '#domain/auth/password.ts';

const faultsOf = (password: string) =>
  NewPassword.safeParse(password).error?.issues.map(({ code, message }) => (code === 'custom' ? message : code)) ?? [];

describe('a password somebody chooses', () => {
  it('may be any ten characters, without capitals, digits or signs', () => expect(faultsOf('窗边 有一张桌子 和书')).toEqual([]));
  it('has at least ten characters', () => expect(faultsOf('ninechars')).toEqual(['too_small']));
  it('has at most two hundred', () => {
    const long = 'correct horse battery '.repeat(10);
    expect(faultsOf(long.slice(0, 200))).toEqual([]);
    expect(faultsOf(long.slice(0, 201))).toEqual(['too_big']);
  });
  it.each(['1234567890', 'Password123', 'QWERTYUIOP', 'woaini1314', 'aaaaaaaaaaaa', 'ababababab'])(
    'is not %s, which everybody tries',
    (password) => expect(faultsOf(password)).toEqual(['password_common']),
  );
  it('does not hold the name in the email address', () => {
    expect(namesEmail('my-Lin.Xiaoman-2026', 'lin.xiaoman@demo.minglun.example')).toBe(true);
    expect(namesEmail('an unrelated phrase', 'lin.xiaoman@demo.minglun.example')).toBe(false);
  });
  it('may hold a name too short to mean anything', () => expect(namesEmail('chili and beans', 'li@demo.minglun.example')).toBe(false));
});

describe('the form for a new password', () => {
  it('tells of two entries that differ together with every other fault', () => {
    const fields = ResetForm.safeParse({ password: 'short', passwordAgain: 'shirt' }).error?.issues.map(({ path }) => path[0]);
    expect(fields).toEqual(['password', 'passwordAgain']);
  });
});
