import { fileURLToPath } from 'node:url';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { foundInstitution } from '#commands/people/found-institution.ts';
import type { Database } from '#db/client.ts';
import type { Paper } from '#domain/assessment/attempt.ts';
import type { Response } from '#domain/assessment/response.ts';
import type { Save } from '#domain/assessment/save.ts';
import { keyOf } from '#domain/assessment/score.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Item, OptionKey } from '#domain/content/item.ts';
import { type Library, readLibrary } from '#domain/content/library.ts';
import { readContentFiles } from '#ports/content-files.ts';

export type LearnerActor = Extract<Actor, { kind: 'person' }>;

/** A morning on which the exam's rules are in force. */
export const morning = new Date('2026-11-25T01:00:00Z');
export const later = (from: Date, { minutes = 0, hours = 0, seconds = 0 }): Date =>
  new Date(from.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);

let read: Library | undefined;
/** The content as it is published; a copy of one's own. */
export const publishedLibrary = (): Library => {
  read ??= readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url)))).library;
  return structuredClone(read);
};

const system = { kind: 'system' } as const;

/** Gives a database the published content, an institution and a person bound by its policy. */
export const examWorld = async (db: Database, library = publishedLibrary()) => {
  await publishEditions(db, library, later(morning, { hours: -24 }));
  const { institutionId, units } = await foundInstitution(db, {
    slug: 'test',
    nameZh: '测试大学',
    nameEn: 'Test University',
    isDemo: true,
    units: [{ nameZh: '一系', nameEn: 'First Department' }],
  });
  const unitId = Object.values(units)[0] ?? '';
  const learner = async (name: string): Promise<LearnerActor> => {
    const personId = await admitPerson(
      db,
      { name, email: null, staffNumber: null, institutionId, unitId, position: 'researcher', startedOn: '2026-11-20', isDemo: true },
      { actor: system, now: later(morning, { hours: -1 }) },
    );
    return {
      kind: 'person',
      personId,
      accountId: crypto.randomUUID(),
      name,
      grants: [{ role: 'learner', institutionId: null, unitId: null }],
    };
  };
  return { library, learner };
};

const itemOf = (library: Library, itemId: string): Item => {
  const item = library.exams['gen-101']?.items.find(({ id }) => id === itemId);
  if (!item) throw new Error(`There is no item ${itemId}.`);
  return item;
};

const others: Record<string, OptionKey> = { a: 'b', b: 'c', c: 'a' };

export const choiceOf = (choice: OptionKey): Response => ({ type: 'single', choice });
/** A response to an item that earns everything, and one that earns nothing. */
export const rightTo = (item: Item): Response => {
  const key = keyOf(item);
  if (!key) throw new Error(`Nobody knows the key of ${item.id}.`);
  return key;
};
export const wrongTo = (item: Item): Response => {
  const keys = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);
  switch (item.type) {
    case 'single':
      return choiceOf(others[item.options.find(({ correct }) => correct)?.key ?? ''] ?? 'a');
    case 'multiple':
      return { type: 'multiple', choices: keys(item.options.filter(({ correct }) => !correct)) };
    case 'annotate':
      return { type: 'annotate', marks: keys(item.passages.filter(({ violation }) => !violation)) };
    case 'ordering':
      return { type: 'ordering', places: Object.fromEntries(item.steps.map(({ key, place }) => [key, item.steps.length + 1 - place])) };
    case 'matching':
      return {
        type: 'matching',
        pairs: Object.fromEntries(item.prompts.map(({ key, match }) => [key, keys(item.matches).find((one) => one !== match) ?? ''])),
      };
    case 'cloze':
      return {
        type: 'cloze',
        gaps: Object.fromEntries(item.gaps.map(({ key, options }) => [key, options.find(({ correct }) => !correct)?.key ?? ''])),
      };
    default:
      throw new Error(`Nothing is wrong for ${item.id}.`);
  }
};

/** The questions of a paper that are answered by one letter, in its order. */
export const singlesOn = (library: Library, { questions }: Paper): string[] =>
  questions.map(({ itemId }) => itemId).filter((itemId) => itemOf(library, itemId).type === 'single');

export const saveOf = (itemId: string, choice: OptionKey): Save => ({ saveId: crypto.randomUUID(), itemId, response: choiceOf(choice) });
/** Answers to a whole paper: the first `right` of its questions rightly, the others wrongly. */
export const answersTo = (library: Library, paper: Paper, right = paper.questions.length): Save[] =>
  paper.questions.map(({ itemId }, index) => {
    const item = itemOf(library, itemId);
    return { saveId: crypto.randomUUID(), itemId, response: index < right ? rightTo(item) : wrongTo(item) };
  });
