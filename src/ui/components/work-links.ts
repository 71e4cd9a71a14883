import { type Actor, type Permission, placesWhere } from '#domain/auth/permission.ts';

/** Where somebody who has signed in works, each with the permission it takes. Their words are `ui.nav-<name>`. */
const workLinks = [
  { name: 'training', path: '/my-training', needs: null },
  { name: 'records', path: '/records', needs: null },
  { name: 'courses', path: '/courses', needs: null },
  { name: 'projects', path: '/projects', needs: 'projects.read' },
  { name: 'admin', path: '/admin', needs: 'matrix.read' },
  { name: 'oversight', path: '/oversight', needs: 'oversight.read' },
] as const satisfies { name: string; path: string; needs: Permission | null }[];

export type WorkLink = (typeof workLinks)[number]['name'];

/** The links of the header for this person: only what leads somewhere. */
export const workLinksOf = (actor: Actor) =>
  workLinks.filter(({ needs }) => {
    const places = needs === null ? 'everywhere' : placesWhere(actor, needs);
    return places === 'everywhere' || places.length > 0;
  });
