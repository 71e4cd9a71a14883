/** Every cookie of the site, by name; their words are `privacy.device-<name>` and `privacy.for-<name>`. A test finds the cookies that code sets and asks for each of them here. */
export const cookieNames = [
  'minglun_session',
  'minglun_notice',
  'scheme',
  'care',
  'minglun_viewer',
  'minglun_voice',
  'minglun_vote',
] as const;

/** The rooms of the register of personal data, in the order in which the notice tells them. */
export const roomsTold = [
  'accounts',
  'people',
  'requirements',
  'learning',
  'participation',
  'projects',
  'certification',
  'events',
  'teaching',
  'packs',
  'telling',
  'polls',
  'societies',
  'imports',
  'record',
] as const;

/** The clauses of the Personal Information Protection Law that the notice works by. */
export const privacyClauses = ['GR-02', 'GR-03', 'GR-05', 'GR-14'] as const;
