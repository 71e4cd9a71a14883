import { publishEditions } from '#commands/content/publish-editions.ts';
import type { Database } from '#db/client.ts';
import { emptyLibrary } from '#domain/content/library.ts';
import { Policy } from '#domain/content/policy.ts';
import { makeRule } from './requirements.ts';

const words = { 'zh-CN': '要求集（测试）', en: 'policy' };

/** Publishes a policy of the test's own, whose editions each ask one thing; what a rule leaves out, `makeRule` gives. */
export const publishPolicy = (
  db: Database,
  slug: string,
  editions: readonly { from: string; rule: Record<string, unknown> }[],
  now: Date,
): Promise<string[]> => {
  const policy = Policy.parse({
    title: words,
    publisher: words,
    editions: editions.map(({ from, rule }, i) => ({
      version: `${from.slice(0, 4)}.${i}`,
      from,
      change: 'material',
      requirements: [makeRule(rule)],
    })),
  });
  return publishEditions(db, { ...emptyLibrary(), policies: { [slug]: { policy, words: {} } } }, now);
};
