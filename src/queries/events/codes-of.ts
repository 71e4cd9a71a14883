import { createHmac } from 'node:crypto';
import { codeFrom, codeWindow, windowsGoodAt } from '#domain/events/sign-in.ts';

/** The code of an event in one stretch of time. */
const codeIn = (secret: string, window: number): string => {
  const counter = new Uint8Array(8);
  new DataView(counter.buffer).setBigUint64(0, BigInt(window));
  return codeFrom(createHmac('sha256', secret).update(counter).digest());
};

/** The code to show now. */
export const codeNow = (secret: string, now: Date): string => codeIn(secret, codeWindow(now));

/** Whether a code is good at an instant. */
export const codeIsGood = (secret: string, code: string, at: Date): boolean =>
  windowsGoodAt(at).some((window) => codeIn(secret, window) === code);
