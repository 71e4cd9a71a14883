import type { Occasion } from './bound.ts';
import type { Completed } from './current.ts';
import type { DatedRecord, Exemption, Extension, Leave, OtherEvidence } from './record.ts';

type Of<T> = T & { institutionId: string };

/** What institutions granted a person or recognised; each holds at the institution that did. */
export type Granted = {
  others: readonly Of<OtherEvidence>[];
  exemptions: readonly Of<Exemption>[];
  extensions: readonly Of<Extension>[];
  leaves: readonly Of<Leave>[];
};

export const nothingGranted: Granted = { others: [], exemptions: [], extensions: [], leaves: [] };

const overlap = (a: Occasion, b: Occasion): boolean =>
  a.startedOn <= (b.finishedOn ?? '9999-12-31') && b.startedOn <= (a.finishedOn ?? '9999-12-31');

/** Somebody takes a place on a project as a member of the units they are in meanwhile. */
export const withUnits = <O extends Occasion>(occasions: readonly O[]): O[] => {
  const joined = occasions.filter(({ trigger }) => trigger === 'onboarding');
  return occasions.map((one) => {
    if (one.units !== undefined) return one;
    const units = new Set(joined.filter((aff) => overlap(aff, one)).flatMap((aff) => [...(aff.units ?? [])]));
    return units.size > 0 ? { ...one, units: [...units] } : one;
  });
};

/**
 * A person's record as one institution sees it: completions follow the person everywhere; occasions, and what was granted or recognised, are
 * those of the institution.
 */
export const atInstitution = <C extends Completed>(
  { occasions, completions, granted }: { occasions: readonly Of<Occasion>[]; completions: readonly C[]; granted: Granted },
  institutionId: string,
): Omit<DatedRecord, 'open'> & { completions: readonly C[] } => {
  const here = <T>(rows: readonly Of<T>[]): Of<T>[] => rows.filter((row) => row.institutionId === institutionId);
  return {
    occasions: withUnits(here(occasions)),
    completions,
    others: here(granted.others),
    exemptions: here(granted.exemptions),
    extensions: here(granted.extensions),
    leaves: here(granted.leaves),
  };
};
