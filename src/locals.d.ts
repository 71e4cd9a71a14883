/// <reference path="../.astro/types.d.ts" />
declare namespace App {
  interface Locals {
    locale: import('#domain/shared/locale.ts').Locale;
    t: import('#i18n/t.ts').Translate;
    /** The eight below are there on pages rendered on request, never on prerendered ones. */
    db: import('#db/client.ts').Database;
    /** Long work, carried out where it holds up nobody. */
    errands: import('./jobs/errands.ts').Errands;
    /** What reads of thousands of people, likewise. */
    readings: import('./jobs/readings.ts').Readings;
    now: Date;
    /** null: nobody has signed in. */
    actor: Extract<import('#domain/auth/permission.ts').Actor, { kind: 'person' }> | null;
    /** Whether the actor is a person of the demonstration. */
    isDemo: boolean;
    /** How much the person has not read; asked only where it is shown. */
    unread: () => Promise<number>;
    /** The session of this request as it is stored; null with no actor. */
    sessionId: string | null;
    /** What the page's Markdoc tags need to know of the reader; only the enrolled form of a lesson sets it. */
    lesson?: import('#domain/content/lesson-state.ts').LessonState<
      import('#domain/progress/worksheet.ts').WorksheetAnswers,
      import('#domain/progress/worksheet.ts').SecondLook
    >;
  }
}
