/**
 * Where to go on to after signing in: a path on this site, else `otherwise`. Anything a browser could read as another site is refused:
 * a scheme, `//host`, a backslash (which browsers take for a slash) and control characters (which they drop).
 */
export const localPath = (given: string | null | undefined, otherwise: string): string =>
  given && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given) ? given : otherwise;
