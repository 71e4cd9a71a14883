/** A protocol that compares groups of animals: how large a difference it wants to see, how much animals differ, how many of a hundred are lost. */
export type Protocol = {
  groups: number;
  difference: number;
  sd: number;
  loss: number;
  /** How hard it is on an animal: 1 mild, 2 moderate, 3 severe. A rough scale of our own. */
  severity: number;
  /** How many to a group, where that was settled without asking what it takes. */
  each?: number | undefined;
};
export type Change = Partial<Record<'groups' | 'sd' | 'loss' | 'each' | 'severity', number>>;
export type Consequence = { each: number; animals: number; power: number; severity: number };

// Two-sided 0.05 and a power of 80%, as the course on the three Rs takes them.
const [alpha, wanted] = [1.959964, 0.841621];

/** The share of a normal distribution below z (Abramowitz and Stegun 26.2.17; off by less than one in ten million). */
const below = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z < 0 ? tail : 1 - tail;
};

/** How many to a group it takes to see the difference between two means, losses included. The normal approximation, for thinking; not for a protocol. */
export const neededEach = ({ difference, sd, loss }: Protocol): number =>
  Math.ceil(Math.ceil(2 * (((alpha + wanted) * sd) / difference) ** 2) / (1 - loss / 100));

/** The chance of seeing the difference with so many to a group, after losses. */
export const powerWith = (each: number, { difference, sd, loss }: Protocol): number =>
  below((difference / sd) * Math.sqrt((each * (1 - loss / 100)) / 2) - alpha);

/** A protocol after some changes. What two changes set, the lower value settles. */
export const changed = (protocol: Protocol, changes: readonly Change[]): Protocol => {
  const least = (name: keyof Change): number | undefined => {
    const values = [protocol[name], ...changes.map((change) => change[name])].filter((value) => value !== undefined);
    return values.length === 0 ? undefined : Math.min(...values);
  };
  return {
    ...protocol,
    groups: least('groups') ?? protocol.groups,
    sd: least('sd') ?? protocol.sd,
    loss: least('loss') ?? protocol.loss,
    severity: least('severity') ?? protocol.severity,
    each: least('each'),
  };
};

export const consequenceOf = (protocol: Protocol): Consequence => {
  const each = protocol.each ?? neededEach(protocol);
  return { each, animals: each * protocol.groups, power: powerWith(each, protocol), severity: protocol.severity };
};

type Told = { groups: string; difference: string; sd: string; loss: string; severity: string };
/** A protocol from the attributes of its tag, which the schema has already checked. */
export const protocolOf = ({ groups, difference, sd, loss, severity }: Told): Protocol => ({
  groups: Number(groups),
  difference: Number(difference),
  sd: Number(sd),
  loss: Number(loss),
  severity: Number(severity),
});

/** A change from the attributes of its tag. */
export const changeOf = (told: Partial<Record<keyof Change, unknown>>): Change =>
  Object.fromEntries(
    (['groups', 'sd', 'loss', 'each', 'severity'] as const).flatMap((name) =>
      told[name] === undefined ? [] : [[name, Number(told[name])]],
    ),
  );
