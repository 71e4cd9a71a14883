/** What no rule sets about taking part. Every number here is a platform default and is labelled so where it is shown. */
export const limits = {
  statementLength: 140,
  backgroundLength: 1000,
  /** Days after the close within which the report is due. */
  reportDays: 30,
  /** Days after a hearing within which its record is to be public. */
  recordDays: 14,
  /** Days within which a concern is passed on to the office whose matter it is. */
  concernDays: 7,
  /** Days within which moderators decide on a statement or an appeal. */
  moderationDays: 3,
  /** Nothing of the votes is shown below so many voters, or votes on a statement. */
  votersToShow: 50,
  /** What is shown is brought up to date in steps of so many new voters, so that no single vote can be read off. */
  voterStep: 20,
  /** Below so many, shares are rounded to five per cent. */
  roundedBelow: 500,
  /** Days for which a browser keeps the token that lets it vote once. */
  tokenDays: 180,
  /** Days after the end at which an address left beside an input is deleted. */
  contactDays: 60,
  /** Days after the end at which the words of a submission that was not published, and single votes on statements, are deleted. */
  wordsDays: 180,
  /** Days for which an application to the pool waits for its owner to confirm the address. */
  poolConfirmDays: 7,
  /** Days after an application to the pool, which may be confirmed up to a week later, within which somebody decides on it. */
  poolJudgeDays: 14,
  /** Days after acceptance for which somebody stays in the pool; then the row is deleted. */
  poolDays: 730,
  /** Days after which an application that was turned down is deleted. */
  poolDeclinedDays: 30,
  /** Days that somebody drawn in place of another has for an answer. */
  replacementDays: 7,
} as const;
