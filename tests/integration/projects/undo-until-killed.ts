import { undoProjects } from '#commands/projects/import/undo-projects.ts';
import { openDatabase } from '#db/client.ts';

// Run by undo-in-parts.test.ts in a process of its own: takes an import back and says so after every part, until it is killed.
const [url = '', importId = '', now = ''] = process.argv.slice(2);
const { db } = openDatabase(url);
let parts = 0;
await undoProjects(db, { importId }, { actor: { kind: 'system' }, now: new Date(now) }, () => {
  parts += 1;
  process.stdout.write(`${parts}\n`);
  // Whoever is slow to kill it finds it in the middle all the same.
  if (parts === 2) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100_000);
  return false;
});
