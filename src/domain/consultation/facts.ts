/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type ConsultationFacts = {
  'consultation.asked': { consultationId: string; answerBy: string };
  'consultation.answered': { consultationId: string };
  'consultation.guidance_written': { guidanceId: string };
  'consultation.guidance_reviewed': { guidanceId: string };
  'consultation.guidance_published': { guidanceId: string };
  'consultation.guidance_withdrawn': { guidanceId: string };
};
