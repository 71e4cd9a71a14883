import { copyFileSync, rmSync } from 'node:fs';
import { afterEach, inject } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';

const open: (() => void)[] = [];

/** A real, migrated, empty database of this test's own; removed when the test ends. */
export const freshDatabase = (): Database => {
  const file = `${inject('template')}.${crypto.randomUUID()}`;
  copyFileSync(inject('template'), file);
  const { db, close } = openDatabase(`file:${file}`);
  open.push(() => {
    close();
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  });
  return db;
};

afterEach(() => {
  for (const close of open.splice(0)) close();
});
