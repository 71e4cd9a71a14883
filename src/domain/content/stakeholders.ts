/** Where somebody stands on a map of those concerned: how much it matters to them and how much they can do about it, each from 1 to 5. */
export type Place = { interest: number; power: number };
export type Party = Place & { name: string; voice: 'heard' | 'silent' };

export const steps = 5;
/** As far as two careful people may differ on either scale. */
const close = 1;

/** How a reader's map and an experienced one go together. Parties not placed yet are left out; so is whoever was not asked about. */
export const compareMaps = (parties: readonly Party[], placed: readonly (Place | null)[], marked: readonly boolean[]) => {
  const both = parties.flatMap((party, i) => {
    const place = placed[i];
    return place ? [{ party, place }] : [];
  });
  const far = both.filter(
    ({ party, place }) => Math.abs(party.interest - place.interest) > close || Math.abs(party.power - place.power) > close,
  );
  const silent = parties.flatMap(({ voice }, i) => (voice === 'silent' ? [i] : []));
  return {
    placed: both.length,
    near: both.length - far.length,
    far: far.map(({ party }) => party.name),
    silent: silent.length,
    silentSeen: silent.filter((i) => marked[i]).length,
  };
};

export const cell = 64;
const corner = 12;
const lanes = 3;

/** Where each mark stands on the drawn map, so that several in one square lie beside each other. Power runs to the right, interest upwards. */
export const spotsOf = (places: readonly (Place | null)[]): ({ x: number; y: number } | null)[] => {
  const taken = new Map<string, number>();
  return places.map((place) => {
    if (!place) return null;
    const square = `${place.interest} ${place.power}`;
    const nth = taken.get(square) ?? 0;
    taken.set(square, nth + 1);
    return {
      x: (place.power - 1) * cell + corner + (nth % lanes) * 20,
      y: (steps - place.interest) * cell + corner + Math.floor(nth / lanes) * 20,
    };
  });
};
