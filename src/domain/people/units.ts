import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';

export const UnitName = z.string().trim().min(1).max(80);

export type UnitRefusal =
  | { code: 'people.unit_name_taken'; field: 'nameZh'; name: string }
  | { code: 'people.unit_below_itself'; field: 'parent' }
  | { code: 'people.unit_has_people'; people: number }
  | { code: 'people.unit_has_units' }
  | { code: 'people.unit_closed_already' };

/** `parent` blank: at the top. */
export const AddUnitForm = z.object({ parent: orBlank(z.string()), nameZh: UnitName, nameEn: orBlank(UnitName) });
export const RenameUnitForm = z.object({ nameZh: UnitName, nameEn: orBlank(UnitName) });
export const MoveUnitForm = z.object({ parent: orBlank(z.string()) });
export const CloseUnitForm = z.object({});
