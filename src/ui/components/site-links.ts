/** The addresses the site's own header and footer lead to, without language. Their words are `ui.nav-<name>`. */
export const headerLinks = { courses: '/courses', verify: '/verify', training: '/my-training' } as const;
export const footerLinks = { accessibility: '/accessibility', corrections: '/corrections' } as const;

export type HeaderLink = keyof typeof headerLinks;
