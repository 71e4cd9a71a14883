/** The addresses the site's own header and footer lead to, without language. Their words are `ui.nav-<name>`. */
export const headerLinks = {
  courses: '/courses',
  cases: '/cases',
  regulations: '/regulations',
  search: '/search',
  verify: '/verify',
  training: '/my-training',
} as const;
export const footerLinks = {
  search: '/search',
  about: '/about',
  policies: '/policies',
  events: '/events',
  guidance: '/guidance',
  certifications: '/certifications',
  glossary: '/glossary',
  evidence: '/evidence',
  accessibility: '/accessibility',
  corrections: '/corrections',
  privacy: '/privacy',
} as const;

export type HeaderLink = keyof typeof headerLinks;
