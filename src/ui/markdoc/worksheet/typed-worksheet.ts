type Fault = { field?: string; message: string };
type Sheet = {
  done: boolean;
  form?: { typed: Partial<Record<string, string>>; chosen: Partial<Record<string, string[]>>; faults: Fault[] };
};

/** The worksheet of a page that was sent and not taken, with its faults led to where they stand. */
export const typedWorksheet = (sheets: readonly Sheet[]) => {
  const form = sheets.find((one) => !one.done && (one.form?.faults.length ?? 0) > 0)?.form;
  if (!form) return undefined;
  const act = form.typed.act ?? '';
  const errors: Partial<Record<string, string[]>> = {};
  for (const { field, message } of form.faults) if (field) errors[field] = [...(errors[field] ?? []), message];
  const faults = form.faults.map(({ field, message }) => ({ ...(field && { field: `${act}-${field}` }), message }));
  return { act, values: form.typed, chosen: form.chosen, errors, faults };
};
