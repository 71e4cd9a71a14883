/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type RefreshFacts = {
  /** So many reviews were answered well enough to shorten the annual refresher. How a review came out is told to nobody. */
  'refresh.credit_reached': { course: string; reviews: number };
};
