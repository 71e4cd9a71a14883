import { z } from 'zod';

/** The languages everything is written in, first the one that is written first. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text);
export const defaultLocale: Locale = 'zh-CN';

/** The same thing said in every language. Neither falls back to the other. */
export const Bilingual = z.strictObject({ 'zh-CN': z.string().trim().min(1), en: z.string().trim().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
