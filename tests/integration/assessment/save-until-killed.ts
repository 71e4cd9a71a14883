import { saveAnswers } from '#commands/assessment/save-answers.ts';
import { openDatabase } from '#db/client.ts';
import type { OptionKey } from '#domain/content/item.ts';

// Run by crash.test.ts in a process of its own: answers without end, and says each receipt as soon as the save has been committed.
const [url = '', attemptId = '', personId = '', items = '', startedAt = ''] = process.argv.slice(2);
const { db } = openDatabase(url);
const keys: OptionKey[] = ['a', 'b', 'c'];
const actor = {
  kind: 'person' as const,
  personId,
  accountId: 'account',
  name: '',
  grants: [{ role: 'learner' as const, institutionId: null, unitId: null }],
};
const itemIds = items.split(',');

const answerOn = async (from: number) => {
  for (let n = from; ; n += 1) {
    const save = {
      saveId: crypto.randomUUID(),
      itemId: itemIds[n % itemIds.length] ?? '',
      response: { type: 'single' as const, choice: keys[n % 3] ?? 'a' },
    };
    const saved = await saveAnswers(db, { attemptId, saves: [save] }, { actor, now: new Date(startedAt) });
    if (!saved.ok) throw new Error(saved.refusal.code);
    for (const { receipt, saveId } of saved.value) process.stdout.write(`${receipt} ${saveId}\n`);
  }
};
await Promise.all([0, 7, 13].map(answerOn));
