/** What somebody experienced says of a passage. At an `open` one people may differ, so marking it is neither right nor wrong. */
export const verdicts = ['problem', 'open', 'fine'] as const;
export type Verdict = (typeof verdicts)[number];
export type MarkedPassage = { verdict: Verdict; critical: boolean; marked: boolean };

/** How many passages a document to be marked has. Fewer give the game away, more tire. */
export const passageCount = { fewest: 4, most: 12 } as const;

/** The share of F1 from which a reading of a consent form counts as careful. Platform default. */
export const carefulReading = 0.6;

/** What was found less what was wrongly taken, each as a share of its kind: whoever takes everything, or nothing, has found nothing. */
export const foundShare = (parts: readonly { wanted: boolean; taken: boolean }[]): number => {
  const shareOf = (wanted: boolean) => {
    const kind = parts.filter((part) => part.wanted === wanted);
    return kind.filter(({ taken }) => taken).length / kind.length;
  };
  return Math.max(0, shareOf(true) - shareOf(false));
};

/** What is amiss with a document to be marked, if anything: enough passages, one at fault, and two that are not, so that marking all is no way through. */
export const passagesFault = (passages: readonly Verdict[]): string | undefined => {
  const of = (verdict: Verdict) => passages.filter((one) => one === verdict).length;
  if (passages.length < passageCount.fewest || passages.length > passageCount.most)
    return `${passages.length} passages, where ${passageCount.fewest} to ${passageCount.most} are read with care`;
  if (of('problem') < 1 || of('fine') < 2)
    return `at least one passage breaks a rule and two do not, here ${of('problem')} and ${of('fine')} of ${passages.length} do`;
  return undefined;
};

export const outcomes = ['hit', 'missed', 'alarm', 'left', 'open'] as const;
export type MarkOutcome = (typeof outcomes)[number];

/** How a mark, or its absence, compares with the verdict. */
export const outcomeOf = ({ verdict, marked }: Pick<MarkedPassage, 'verdict' | 'marked'>): MarkOutcome => {
  if (verdict === 'open') return 'open';
  if (verdict === 'problem') return marked ? 'hit' : 'missed';
  return marked ? 'alarm' : 'left';
};

/** How a whole document was marked. A miss and a false alarm weigh the same; `careful` also asks that nothing critical was missed. */
export const markingOf = (passages: readonly MarkedPassage[]) => {
  const of = (outcome: MarkOutcome) => passages.filter((passage) => outcomeOf(passage) === outcome).length;
  const [hits, missed, alarms, left] = [of('hit'), of('missed'), of('alarm'), of('left')];
  const judged = passages.filter(({ verdict }) => verdict !== 'open');
  const f1 = hits === 0 ? 0 : (2 * hits) / (2 * hits + alarms + missed);
  const criticalMissed = passages.filter((passage) => passage.critical && outcomeOf(passage) === 'missed').length;
  return {
    hits,
    alarms,
    problems: hits + missed,
    fine: alarms + left,
    share: foundShare(judged.map(({ verdict, marked }) => ({ wanted: verdict === 'problem', taken: marked }))),
    f1,
    criticalMissed,
    careful: f1 >= carefulReading && criticalMissed === 0,
  };
};

/** What is said of a marking in one word: every passage marked says nothing, and neither does none. */
export const markingWord = (passages: readonly MarkedPassage[]): 'none' | 'all' | 'whole' | 'missed' | 'alarms' | 'both' => {
  const { hits, alarms, problems } = markingOf(passages);
  if (passages.every(({ marked }) => !marked)) return 'none';
  if (passages.every(({ marked }) => marked)) return 'all';
  if (hits === problems) return alarms === 0 ? 'whole' : 'alarms';
  return alarms === 0 ? 'missed' : 'both';
};
