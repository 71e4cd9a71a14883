/** The course whose lesson is being rendered, from the address; tags of a lesson stand nowhere else. */
export const courseOf = (params: Record<string, string | undefined>): string => params.course ?? '';
