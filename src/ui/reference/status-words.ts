import type { Regulation } from '#domain/content/registry.ts';
import type { MessageKey } from '#i18n/catalogue.ts';
import type { BadgeKind } from '../components/badge-kinds.ts';

/** How the standing of a document is named, marked and explained. */
export const statusWords = {
  'in-force': { word: 'registry.statusInForce', meaning: 'registry.inForceMeaning', badge: 'rule' },
  draft: { word: 'registry.statusDraft', meaning: 'registry.draftMeaning', badge: 'disputed' },
  principles: { word: 'registry.statusPrinciples', meaning: 'registry.principlesMeaning', badge: 'opinion' },
} as const satisfies Record<Regulation['status'], { word: MessageKey; meaning: MessageKey; badge: BadgeKind }>;
