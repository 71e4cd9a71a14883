import { parse, YAMLParseError } from 'yaml';

/** What a text of YAML says, or why it says nothing. */
export const readYaml = (text: string): { ok: true; value: unknown } | { ok: false; said: string } => {
  try {
    return { ok: true, value: parse(text) };
  } catch (error) {
    if (error instanceof YAMLParseError) return { ok: false, said: error.message };
    throw error;
  }
};
