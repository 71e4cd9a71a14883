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
    occasions: here(occasions),
    completions,
    others: here(granted.others),
    exemptions: here(granted.exemptions),
    extensions: here(granted.extensions),
    leaves: here(granted.leaves),
  };
};
