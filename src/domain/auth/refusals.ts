/** The email or staff number, or the password, is not right. Which of them is never said. */
export type NotRecognised = { code: 'auth.not_recognised' };
/** Too many tries just now. The account is not locked. */
export type Wait = { code: 'auth.wait'; seconds: number };
/** The staff number is known at several institutions. */
export type ChooseInstitution = { code: 'auth.choose_institution'; field: 'institution'; institutionIds: string[] };
/** A link that was used, has run out, or was never given. */
export type LinkNotValid = { code: 'auth.link_not_valid' };
export type EmailTaken = { code: 'auth.email_taken'; field: 'email' };
export type AlreadyClaimed = { code: 'auth.already_claimed' };
export type PasswordNamesYou = { code: 'auth.password_names_you'; field: 'password' };
export type WrongPassword = { code: 'auth.wrong_password'; field: 'currentPassword' };
/** There is no address on record to send an invitation to. */
export type NoEmail = { code: 'auth.no_email' };
/** Of the people chosen, none without an account has an address to write to. */
export type NobodyToInvite = { code: 'auth.nobody_to_invite' };
/** `reason`: what the mail server said, for the operator. */
export type MailNotSent = { code: 'auth.mail_not_sent'; reason?: string };

export type AuthRefusal =
  | NotRecognised
  | Wait
  | ChooseInstitution
  | LinkNotValid
  | EmailTaken
  | AlreadyClaimed
  | PasswordNamesYou
  | WrongPassword
  | NoEmail
  | NobodyToInvite
  | MailNotSent;
