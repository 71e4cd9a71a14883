import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { rosterImport } from '#db/schema/index.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import type { AnyRefusal } from '#domain/refusals.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { env } from '#env';
import { rosterLetter } from '#i18n/letters/roster-letter.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { type Dropped, dropFolders, droppedIn, readDropped, removeDropped } from '#ports/drop-folder.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { institutions } from '#queries/people/institutions.ts';
import { trainingAdministrators } from '#queries/people/training-administrators.ts';
import { importRoster, type RosterTold } from './import-roster.ts';

type Answer = Outcome<RosterTold, AnyRefusal>;

/**
 * Takes the rosters that a personnel system left in the folder of its institution (DATA_DIR/imports/<slug>). One that is plain comes into
 * force; any other waits for a person. The training administrators are told of both, and of a file that could not be read.
 */
export const takeDrops = async (
  db: Database,
  now: Date,
  { root = join(env.DATA_DIR, 'imports'), post = ours() }: { root?: string; post?: Post } = {},
): Promise<void> => {
  const known = await institutions(db);
  for (const { id: institutionId, slug } of known) {
    for (const file of await droppedIn(join(root, slug), now)) await take(db, institutionId, file, { now, post });
  }
  const slugs = known.map(({ slug }) => slug);
  for (const name of await dropFolders(root)) if (!slugs.includes(name)) await tellOfStray(join(root, name), slugs, now);
};

const strayTold = new Set<string>();

/** A folder that no institution reads is the operator's to rename: told in the log of the server, once, when a roster lies in it. */
const tellOfStray = async (folder: string, slugs: readonly string[], now: Date): Promise<void> => {
  if (strayTold.has(folder) || (await droppedIn(folder, now)).length === 0) return;
  strayTold.add(folder);
  console.error(`minglun: nobody reads the rosters in ${folder}: folders are named after institutions, ${slugs.join(', ')}`);
};

const take = async (db: Database, institutionId: string, file: Dropped, { now, post }: { now: Date; post: Post }): Promise<void> => {
  const bytes = await readDropped(file);
  const asking = { actor: { kind: 'system' } as const, now };
  const answer: Answer = await importRoster(db, { institutionId, fileName: file.name, bytes }, 'apply_when_plain', asking);
  if (!answer.ok) await keepRefused(db, institutionId, file.name, bytes, answer.refusal as StageRefusal, now);
  await removeDropped(file);
  if (answer.ok && answer.value.state === 'unchanged') return;
  for (const { email, name, locale } of await trainingAdministrators(db, institutionId)) {
    const result = answer.ok ? answer.value : refusalWords(answer.refusal, locale);
    await post.send({ to: email, ...rosterLetter({ name, locale, site: env.PUBLIC_URL }, { file: file.name, result }) });
  }
};

/** The list of imports says that a file came and was not read. */
const keepRefused = async (
  db: Database,
  institutionId: string,
  fileName: string,
  bytes: Uint8Array,
  refusal: StageRefusal,
  now: Date,
): Promise<void> => {
  await db.insert(rosterImport).values({
    id: crypto.randomUUID(),
    institutionId,
    fileName: fileName.slice(-120),
    digest: createHash('sha256').update(bytes).digest('hex'),
    mapping: {},
    status: 'staging',
    rows: 0,
    createdBy: 'system',
    createdAt: now,
    refusal,
  });
};
