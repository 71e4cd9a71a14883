/** Every count is out of this many people. */
export const people = 1000;

export type RiskSetting = { label: string; without: number; with: number };
export type Harm = { label: string; count: number; severity: 'mild' | 'serious'; lasts: 'passes' | 'stays' };
export type Risk = { settings: RiskSetting[]; harms: Harm[] };

export type RiskChange = {
  /** More (above 0) or fewer (below 0) of a thousand: the absolute change. */
  change: number;
  /** The same as a share of what it was: the relative change. Null where it was nought. */
  relative: number | null;
  /** How many people it takes for one to fare differently. Null where nobody does. */
  oneIn: number | null;
};

/** What lies between a risk before and after, said in the three ways it can be said. */
export const changeBetween = (without: number, after: number): RiskChange => {
  const change = after - without;
  return {
    change,
    relative: without === 0 ? null : change / without,
    oneIn: change === 0 ? null : Math.ceil(people / Math.abs(change)),
  };
};

export type PeopleShown = { either: number; avoided: number; added: number };

/** Of a thousand: to whom it happens either way, whom the second group spares, and whom it adds. */
export const peopleShown = (without: number, after: number): PeopleShown => ({
  either: Math.min(without, after),
  avoided: Math.max(0, without - after),
  added: Math.max(0, after - without),
});

const parts = (text: string | undefined) => text?.split(' | ') ?? [];

/** The numbers of a risk from the attributes of its tag, which the schema has already checked. */
export const riskOf = ({ settings, harms }: { settings: string; harms?: string | undefined }): Risk => ({
  settings: parts(settings).map((setting) => {
    const [, label = '', without, after] = setting.match(/^(.+) (\d+) (\d+)$/) ?? [];
    return { label, without: Number(without), with: Number(after) };
  }),
  harms: parts(harms).map((harm) => {
    const [, label = '', count, severity, lasts] = harm.match(/^(.+) (\d+) (mild|serious) (passes|stays)$/) ?? [];
    return { label, count: Number(count), severity: severity as Harm['severity'], lasts: lasts as Harm['lasts'] };
  }),
});
