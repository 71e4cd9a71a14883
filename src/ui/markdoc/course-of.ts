/** The course whose lesson is being rendered, from the address; tags of a lesson stand nowhere else. */
export const courseOf = (params: Record<string, string | undefined>): string => params.course ?? '';

/** What stands before a note kept on this device: the course of the lesson, or the piece. */
export const keptUnder = (params: Record<string, string | undefined>): string => params.course ?? `pieces/${params.piece}`;

/** The folder below `content/` that holds the drawings of the lesson or piece being rendered. */
export const drawingsOf = (params: Record<string, string | undefined>): string =>
  params.piece ? `outreach/${params.piece}/figures` : `courses/${courseOf(params)}/figures`;
