import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, textOf } from '../support/sources.ts';

const landed = JSON.parse(textOf('tests/architecture/migrations.json')) as Record<string, string>;
const there = Object.fromEntries(
  readdirSync(join(root, 'db/migrations'))
    .filter((name) => name.endsWith('.sql'))
    .map((name) => [
      name,
      createHash('sha256')
        .update(textOf(`db/migrations/${name}`))
        .digest('hex'),
    ]),
);

// Databases that ran a migration never run it again, so a changed one would leave them different from fresh ones. A new migration gets
// its line in migrations.json when it lands: the difference that this test shows is that line.
it('migrations that landed have not changed, and each has its checksum', () => expect(there).toEqual(landed));

// The next migration is worked out from the newest; the ones before it are as long again each, and nobody reads them.
it('one picture of the schema is kept, that of the last migration', () => {
  const last = Object.keys(landed).at(-1)?.slice(0, 4);
  expect(readdirSync(join(root, 'db/migrations/meta')).filter((name) => name.endsWith('_snapshot.json'))).toEqual([
    `${last}_snapshot.json`,
  ]);
});
