import type { Part } from './register.ts';

const kept = 'As long as it must be possible to show who was certified when, and on what grounds.';
const withoutName = 'Kept without the name: the person row loses it.';

export const certification = {
  trackEdition: { personal: [], holds: 'Every published version of a certification track.' },
  certificationOffice: {
    personal: ['setBy'],
    why: 'To know who decided that issuing takes one officer or two.',
    kept,
    erase: 'keep',
    erasure: 'Kept: it names who acted in an office.',
  },
  certificationApplication: {
    personal: ['personId', 'track', 'options', 'enrolledAt', 'appliedAt', 'proposedBy', 'closedAs', 'closedBy', 'closedWords'],
    why: 'Somebody who wants to be certified applies, and the office answers for what it decided.',
    kept,
    erase: 'keep',
    erasure: withoutName,
  },
  certificationPractical: {
    personal: ['applicationId', 'brief', 'opinion', 'handedInAt'],
    why: 'Two assessors judge an opinion that the candidate wrote, or watch the candidate at work.',
    kept,
    erase: 'empty',
    erasure: 'The opinion is replaced by an empty word; that and when it was handed in is kept.',
  },
  certificationAssessor: {
    personal: ['personId', 'namedBy', 'scores', 'remarks', 'markedAt'],
    why: 'A result rests on what each assessor gave, and may be appealed against.',
    kept,
    erase: 'keep',
    erasure: withoutName,
  },
  certification: {
    personal: ['personId', 'holderName', 'track', 'validFrom', 'validUntil', 'evidence', 'issuedBy'],
    why: 'It attests that somebody was trained and assessed, for a time.',
    kept,
    erase: 'empty',
    erasure: 'The name is replaced by the word for erased; the serial and the days are kept.',
  },
  certificationEvent: {
    personal: ['certificationId', 'kind', 'reason', 'words', 'statedBy'],
    why: 'To show what happened to a certificate, when, and why.',
    kept,
    erase: 'keep',
    erasure: 'Kept, append-only; it leads to a person only through the certificate.',
  },
  certificationAppeal: {
    personal: ['personId', 'words', 'madeAt', 'decision', 'answer', 'answeredBy'],
    why: 'Whoever is refused may appeal, and the office must answer for what it decided.',
    kept,
    erase: 'keep',
    erasure: withoutName,
  },
} as const satisfies Part;
