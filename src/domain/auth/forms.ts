import { z } from 'zod';
import { Email } from '../people/person.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { locales } from '../shared/locale.ts';
import { NewPassword } from './password.ts';

/** An email address or a staff number. */
const Login = z.string().trim().min(1).max(200);
const same = ({ password, passwordAgain }: { password: string; passwordAgain: string }) => password === passwordAgain;
const twice = { path: ['passwordAgain'], when: () => true, ...fault('not_the_same') };

export const SignInForm = z.object({ login: Login, password: z.string().min(1).max(200), institution: orBlank(z.string()) });
export type SignInForm = z.infer<typeof SignInForm>;

export const ClaimRequestForm = z.object({ institution: z.string().min(1), staffNumber: z.string().trim().min(1).max(32) });
export type ClaimRequestForm = z.infer<typeof ClaimRequestForm>;

export const ClaimForm = z
  .object({ email: Email, password: NewPassword, passwordAgain: z.string(), locale: z.enum(locales) })
  .refine(same, twice);
export type ClaimForm = z.infer<typeof ClaimForm>;

export const ResetRequestForm = z.object({ login: Login, institution: orBlank(z.string()) });
export type ResetRequestForm = z.infer<typeof ResetRequestForm>;

export const ResetForm = z.object({ password: NewPassword, passwordAgain: z.string() }).refine(same, twice);
export type ResetForm = z.infer<typeof ResetForm>;

export const ChangePasswordForm = z
  .object({ currentPassword: z.string().min(1).max(200), password: NewPassword, passwordAgain: z.string() })
  .refine(same, twice);
export type ChangePasswordForm = z.infer<typeof ChangePasswordForm>;

export const LanguageForm = z.object({ locale: z.enum(locales) });
export const CloseSessionForm = z.object({ session: z.string().min(1) });
