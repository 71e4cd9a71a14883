/** Text as it may stand in HTML or XML, in a value in quotes too. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
