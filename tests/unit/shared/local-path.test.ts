import { describe, expect, it } from 'vitest';
import { localPath } from '#domain/shared/local-path.ts';

describe('where sign-in leads on to', () => {
  it.each(['/my-training', '/en/courses/gen-101?from=mail#two', '/'])('follows %j on this site', (path) =>
    expect(localPath(path, '/home')).toBe(path),
  );
  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/a\nb',
    'javascript:alert(1)',
    'my-training',
    '',
    null,
    undefined,
  ])('goes home instead of to %j', (path) => expect(localPath(path, '/home')).toBe('/home'));
});
