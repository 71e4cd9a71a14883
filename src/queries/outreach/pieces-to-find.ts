import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { societyPage, societyPiece, societyText, trainingProvider } from '#db/schema/index.ts';

/** So many of the latest are found beside the built content; the list of all pieces has its own search. Platform default. */
export const foundAtMost = 300;

/** Of each public piece what it is found by: its heads in both languages, who signs it, and the society; the latest first. */
export const piecesToFind = (db: Reader) =>
  db
    .select({
      society: societyPage.slug,
      slug: societyPiece.slug,
      title: societyText.title,
      lead: societyText.lead,
      titleEn: societyText.titleEn,
      leadEn: societyText.leadEn,
      authorName: societyText.authorName,
      nameZh: trainingProvider.nameZh,
      nameEn: trainingProvider.nameEn,
    })
    .from(societyText)
    .innerJoin(societyPiece, eq(societyPiece.id, societyText.pieceId))
    .innerJoin(trainingProvider, eq(trainingProvider.id, societyPiece.providerId))
    .innerJoin(societyPage, eq(societyPage.providerId, trainingProvider.id))
    .where(eq(societyText.state, 'published'))
    .orderBy(desc(societyText.publishedOn), asc(societyText.id))
    .limit(foundAtMost);
