/** A form as its fields show it: what was typed or chosen, and what is wrong, in words. */
export type FormShown<F extends string = string> = {
  typed: Partial<Record<F, string>>;
  chosen: Partial<Record<F, string[]>>;
  faults: readonly { field?: F; message: string }[];
};

/** What is said beside a field. */
export const errorsOf = <F extends string>({ faults }: FormShown<F>, field: NoInfer<F>): string[] =>
  faults.filter((one) => one.field === field).map(({ message }) => message);
