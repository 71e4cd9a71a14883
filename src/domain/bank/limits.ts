/** What a file of items may be, so that one upload cannot take the server with it. Platform defaults. */
export const bankFileLimits = {
  bytes: 4 * 1024 * 1024,
  unpackedBytes: 16 * 1024 * 1024,
  entries: 1500,
  questions: 1000,
  depth: 60,
  elements: 100_000,
  markupLength: 60_000,
  textLength: 8000,
} as const;
