/** How fitting an action is, from not at all to wholly. An even number: nobody can sit on the fence. */
export const ratings = [1, 2, 3, 4] as const;
export type Rating = (typeof ratings)[number];
