/** An event as a calendar holds it. `sequence` rises with every change, so that a calendar takes the later one. */
export type TimedEntry = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  location: string | null;
  url: string;
  sequence: number;
  changedAt: Date;
  status: 'confirmed' | 'tentative' | 'cancelled';
};
