import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, person } from '#db/schema/index.ts';

// 演示 in brackets labels what is invented and is no part of the name.
const bare = (name: string) => name.replace(/[（(](演示|demo)[）)]/gi, '').trim();

/** Names that a statement may not hold: every institution on the platform, and the author. Two people read it for any others. */
export const namesNotToSay = async (db: Reader, personId: string | null): Promise<string[]> => {
  const homes = await db.select({ nameZh: institution.nameZh, nameEn: institution.nameEn }).from(institution);
  const own = personId === null ? [] : await db.select({ name: person.name }).from(person).where(eq(person.id, personId));
  return [...homes.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]), ...own.map(({ name }) => name)]
    .map(bare)
    .filter((name) => name.length > 1);
};
