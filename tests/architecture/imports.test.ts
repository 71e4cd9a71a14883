import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each room and the rooms it may import. The list is closed: a folder that is not on it fails. The longest name that fits wins. */
const rooms: Record<string, string[]> = {
  'src/domain': [], // what is true: no clock, no I/O
  db: ['src/domain', 'src/env.ts'], // what we remember; migrate.ts reads the environment when run by hand
  'src/env.ts': [], // the environment, parsed once
  'src/ports': ['src/domain', 'src/env.ts'], // the outside world, each behind one small function
  'src/queries': ['src/domain', 'db'], // what people ask
  'src/commands': ['src/domain', 'db', 'src/queries', 'src/ports', 'src/i18n', 'src/env.ts', 'src/ui/papers'], // what people do: the only writers; the words of letters, and papers that are made in the background
  'src/i18n': ['src/domain'], // in which words
  'src/actions': ['src/commands', 'src/domain', 'src/i18n'], // doors for forms and islands
  'src/pages': ['src/queries', 'src/ui', 'src/ui/papers', 'src/i18n', 'src/actions', 'src/domain', 'src/env.ts'], // routes: guard, one query, one layout
  'src/pages/.well-known': ['src/ports', 'src/domain', 'src/env.ts'], // for machines: the keys that check our signatures
  'src/pages/api': ['src/commands', 'src/queries', 'src/domain', 'src/i18n', 'src/env.ts', 'src/actions', 'src/ports'], // for machines; of actions only the table of statuses; of ports what writes files to download
  'src/ui': ['src/domain', 'src/i18n', 'src/env.ts', 'src/ui/papers'], // faces
  'src/ui/papers': ['src/domain', 'src/i18n', 'src/env.ts', 'src/ui'], // what is put on paper, on request or in the background: a room of its own, since jobs may not reach for faces
  'src/markdoc': ['src/domain', 'src/i18n', 'src/ui', 'src/ports'], // binds tags to schemas and components; the gate of the build
  'src/content.config.ts': ['src/domain', 'src/ports'],
  'src/middleware.ts': ['db', 'src/env.ts', 'src/commands', 'src/queries', 'src/i18n', 'src/domain', 'src/jobs'], // who is asking; how much they have not read; long work where no server of ours is around
  'src/server.ts': ['db', 'src/env.ts', 'src/jobs', 'src/server'],
  'src/server': ['src/env.ts'], // files from memory
  'src/jobs': ['src/commands', 'src/queries', 'src/env.ts', 'db'], // what the clock does, and errands: the door to a thread of its own
  'src/editor': ['src/domain', 'src/ports', 'src/i18n'], // where content is written, on the editor's own machine; never part of the site
  'src/cli': ['src/commands', 'src/queries', 'src/i18n', 'src/env.ts', 'db', 'src/server.ts', 'src/domain', 'src/ports', 'src/editor'], // the operator's door
};

/** Domain modules, lowest first: each may import the ones before it. */
const corridor = [
  'shared', // time, outcome, locale
  'people', // know
  'auth', // admit
  'audit', // remember
  'projects', // who works on what
  'committees', // who sits where
  'teaching', // who takes which class
  'exchanges', // who travels where
  'events', // what people attend
  'hours', // how long they learnt
  'consultation', // what institutions ask one another
  'participation', // what the public says
  'content', // teach
  'bank', // keep an institution's own items
  'assessment', // gather evidence
  'progress', // add up
  'refresh', // keep in mind
  'requirements', // oblige
  'certification', // attest
  'credentials', // prove
  'notifications', // tell
  'reporting',
  'polls', // ask everybody
  'outreach',
];

/** What the domain may import from outside: values in, values out. */
const pure = ['package:zod', 'package:simple-statistics', 'package:ts-fsrs', 'package:ml-pca', 'package:ml-kmeans'];

const aliases: Record<string, string> = {
  '#domain/': 'src/domain/',
  '#actions/': 'src/actions/',
  '#commands/': 'src/commands/',
  '#queries/': 'src/queries/',
  '#ports/': 'src/ports/',
  '#db/': 'db/',
  '#ui/': 'src/ui/',
  '#i18n/': 'src/i18n/',
  '#jobs/': 'src/jobs/',
  '#env': 'src/env.ts',
};

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => posix.join(entry.parentPath.slice(root.length), entry.name));

const importsOf = (file: string, text = readFileSync(join(root, file), 'utf8')): string[] => {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([\w#@./:-]+)'/g)].flatMap(([, name = '']) => {
    if (name.startsWith('.')) return [posix.join(dirname(file), name)];
    const alias = Object.keys(aliases).find((start) => name.startsWith(start));
    return alias ? [name.replace(alias, aliases[alias] ?? '')] : [`package:${name}`];
  });
};

/** What is left of an import when types are gone. */
const valuesOf = (file: string): string[] =>
  importsOf(file, readFileSync(join(root, file), 'utf8').replaceAll(/^(?:import|export) type .*$/gm, ''));

/** The ways from a file to a package, over what it imports. */
const waysTo = (wanted: string, file: string, seen = new Set<string>()): string[] =>
  valuesOf(file).flatMap((target) => {
    if (target === wanted) return [`${file} → ${target}`];
    if (target.startsWith('package:') || seen.has(target) || !/\.tsx?$/.test(target)) return [];
    seen.add(target);
    return waysTo(wanted, target, seen).map((way) => `${file} → ${way}`);
  });

const roomOf = (path: string) =>
  Object.keys(rooms)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

const files = [...sourcesIn('src'), ...sourcesIn('db')];

describe('the house', () => {
  it('has only the rooms on the list', () => expect(files.filter((file) => !roomOf(file))).toEqual([]));

  it('lets each room import only what its line allows', () => {
    const strays = files.flatMap((file) => {
      const room = roomOf(file) ?? '';
      return importsOf(file)
        .filter((target) => !target.startsWith('package:'))
        .filter((target) => {
          const there = roomOf(target);
          return there !== room && !rooms[room]?.includes(there ?? '');
        })
        .map((target) => `${file} → ${target}`);
    });
    expect(strays).toEqual([]);
  });

  it('keeps the domain pure: zod, arithmetic and itself, upward never', () => {
    const strays = files
      .filter((file) => file.startsWith('src/domain/'))
      .flatMap((file) => {
        const here = corridor.indexOf(file.split('/')[2] ?? '');
        const atTop = file.split('/').length === 3;
        return importsOf(file)
          .filter((target) => {
            if (target.startsWith('package:')) return !pure.includes(target);
            const there = corridor.indexOf(target.split('/')[2] ?? '');
            return !atTop && (there < 0 || here < 0 || there > here);
          })
          .map((target) => `${file} → ${target}`);
      });
    expect(strays).toEqual([]);
  });

  it('keeps clock and chance out of the domain', () => {
    const strays = files.filter(
      (file) =>
        file.startsWith('src/domain/') && /Date\.now\(|new Date\(\)|Math\.random\(|process\./.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(strays).toEqual([]);
  });

  it('reads the environment in one file', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers.sort()).toEqual(
      [
        'src/cli/boot.mjs',
        'src/cli/build-when-stale.ts',
        'src/cli/edit.ts',
        'src/cli/gallery.ts',
        'src/cli/test.ts',
        'src/env.ts',
        'src/server.ts',
      ].sort(),
    );
  });

  it('sends no schema library to a browser: it weighs more than a page', () => {
    const forBrowsers = files.filter((file) => /^src\/ui\/(?:scripts|islands)\/.*\.tsx?$/.test(file));
    expect(forBrowsers.length).toBeGreaterThan(20);
    expect(forBrowsers.flatMap((file) => waysTo('package:zod', file))).toEqual([]);
  });
});
