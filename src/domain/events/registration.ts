/** Whether somebody has a place, waits for one, or has given it up. */
export const registrationStates = ['registered', 'waiting', 'withdrawn'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** Who entered it: the person, whoever holds the event, or the exchange that the event is part of. */
export const registrationSources = ['self', 'organiser', 'exchange'] as const;
export type RegistrationSource = (typeof registrationSources)[number];

/** A place in the queue: `number` says who came first. */
export type Queued = { id: string; state: RegistrationState; number: number };

/** Places that nobody has; null where as many come as will. Never below nought, even where the capacity was lowered afterwards. */
export const placesFree = (capacity: number | null, queue: readonly Queued[]): number | null =>
  capacity === null ? null : Math.max(0, capacity - queue.filter(({ state }) => state === 'registered').length);

/**
 * What somebody who registers now gets. Nobody passes those who wait: while anybody does, the next one waits too, and moves up in turn.
 */
export const placeFor = (capacity: number | null, queue: readonly Queued[]): 'registered' | 'waiting' => {
  const free = placesFree(capacity, queue);
  return free === null || (free > 0 && !queue.some(({ state }) => state === 'waiting')) ? 'registered' : 'waiting';
};

/** Who moves up now: as many as there are places, in the order in which they came. */
export const movingUp = (capacity: number | null, queue: readonly Queued[]): string[] => {
  const waiting = queue.filter(({ state }) => state === 'waiting').sort((a, b) => a.number - b.number);
  return waiting.slice(0, placesFree(capacity, queue) ?? waiting.length).map(({ id }) => id);
};

/** How many wait before somebody, and they themselves. */
export const placeInQueue = (queue: readonly Queued[], id: string): number =>
  queue
    .filter(({ state }) => state === 'waiting')
    .sort((a, b) => a.number - b.number)
    .findIndex((one) => one.id === id) + 1;
