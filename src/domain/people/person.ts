import { z } from 'zod';

/** How an institution names a person. Identity-card numbers are never one of them. */
export const identifierKinds = ['staff_number', 'student_number'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** What a person is at an institution. It says whom a requirement binds; what a person may do is a role grant. */
export const positions = ['researcher', 'student', 'clinician', 'technician', 'management'] as const;
export type Position = (typeof positions)[number];

/** How somebody is employed or otherwise belongs. */
export const contracts = ['permanent', 'fixed-term', 'casual', 'adviser', 'visitor'] as const;
export type Contract = (typeof contracts)[number];

export const PersonName = z.string().trim().min(1).max(60);
export const StaffNumber = z
  .string()
  .trim()
  .min(1)
  .max(32)
  .regex(/^[\w.-]+$/);
export const Email = z.string().trim().toLowerCase().pipe(z.email()).pipe(z.string().max(200));
