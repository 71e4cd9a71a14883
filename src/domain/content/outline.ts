/** What the checks and the rules need to know of a Markdoc file: its head, its sections, its tags in order, and what its parser refused. */
export type Outline = {
  frontmatter: unknown;
  /** The text under each `##`, in order. */
  sections: string[];
  tags: { name: string; attributes: Record<string, unknown>; line: number; parent: string | null }[];
  errors: { line: number; message: string }[];
  /** The whole source, for the edition's snapshot. */
  text: string;
};

/** Content as it was read from files, before anything in it is believed. Paths are relative to `content/`, with `/`. */
export type ContentSources = {
  yaml: Record<string, unknown>;
  outlines: Record<string, Outline>;
  /** Paths of the other files (drawings). */
  others: string[];
  /** Files that could not even be parsed. */
  faults: ContentFault[];
};

/** One thing wrong in one place of one file, and what to do about it. */
export type ContentFault = { file: string; place: string; fault: string; cure: string };

export const describeFault = ({ file, place, fault, cure }: ContentFault): string => `content/${file} · ${place}: ${fault}. ${cure}`;
