/** The addresses the site's own header and footer lead to, without language. Their words are `ui.nav-<name>`. */
export const headerLinks = {
  explain: '/explain',
  decide: '/decide',
  talk: '/talk',
  visit: '/visit',
  courses: '/courses',
  cases: '/cases',
  regulations: '/regulations',
  search: '/search',
} as const;
export const footerLinks = {
  explain: '/explain',
  decide: '/decide',
  talk: '/talk',
  visit: '/visit',
  search: '/search',
  verify: '/verify',
  about: '/about',
  policies: '/policies',
  events: '/events',
  guidance: '/guidance',
  certifications: '/certifications',
  readers: '/readers',
  glossary: '/glossary',
  evidence: '/evidence',
  accessibility: '/accessibility',
  corrections: '/corrections',
  privacy: '/privacy',
  data: '/data',
  newsletter: '/newsletter',
  newsroom: '/newsroom',
  societies: '/societies',
} as const;

export type HeaderLink = keyof typeof headerLinks | keyof typeof footerLinks;
