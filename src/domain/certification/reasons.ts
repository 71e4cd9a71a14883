/** Why a certificate is suspended: while something is looked into, by notice of the responsible authority, or as the holder asks. */
export const suspensionReasons = ['inquiry', 'authority_notice', 'holder_request'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

/**
 * Why a certificate is revoked. The list is closed: proven fraud in an exam or assessment, or notice of the responsible authority. An opinion
 * given in a review, however unwelcome, is never a reason.
 */
export const revocationReasons = ['exam_fraud', 'authority_notice'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** Why a certificate is corrected: the one that takes its place has the same days. */
export const correctionReasons = ['name'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** Every reason that an event may state; reviewed: a suspension is lifted, order: an extension rests on a document named in words. */
export const eventReasons = ['inquiry', 'authority_notice', 'holder_request', 'exam_fraud', 'name', 'reviewed', 'order'] as const;
export type EventReason = (typeof eventReasons)[number];
