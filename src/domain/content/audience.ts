import { z } from 'zod';
import { committeeRoles } from '../committees/committee.ts';
import { contracts, positions } from '../people/person.ts';
import { projectDomains, projectTraits } from '../projects/nature.ts';
import { projectRoles } from '../projects/project.ts';
import { Slug } from '../shared/slug.ts';

/** One kind of people. Whatever it leaves out does not matter; where a thing it asks for is not on record, it does not fit. */
export const AudienceGroup = z.strictObject({
  institutions: z.array(z.string().min(1)).optional(),
  people: z.array(z.string().min(1)).optional().describe('These people by name, whatever else they are.'),
  positions: z.array(z.enum(positions)).optional(),
  units: z.array(z.string().min(1)).optional(),
  contracts: z.array(z.enum(contracts)).optional(),
  projectRoles: z.array(z.enum(projectRoles)).optional(),
  committeeRoles: z.array(z.enum(committeeRoles)).optional(),
  domains: z.array(z.enum(projectDomains)).optional().describe('Of the project, or of the committee.'),
  traits: z.array(z.enum(projectTraits)).optional(),
  listed: z.literal(true).optional().describe('A project that is one of the listed activities.'),
  courses: z.array(Slug).optional().describe('What a class (教学班) teaches.'),
  compulsory: z.literal(true).optional().describe('A class that must be taken.'),
  joins: z.enum(['at-start', 'later']).optional(),
});
export type AudienceGroup = z.infer<typeof AudienceGroup>;
