import { deletePack } from '#commands/packs/delete-pack.ts';
import { keepTemplate, withdrawTemplate } from '#commands/packs/keep-template.ts';
import { makeAgain } from '#commands/packs/make-again.ts';
import { orderPack } from '#commands/packs/order-pack.ts';
import { stateFiled } from '#commands/packs/state-filed.ts';
import type { Actor } from '#domain/auth/permission.ts';
import {
  AgainForm,
  DeletePackForm,
  FiledForm,
  PackForm,
  subjectIn,
  TemplateForm,
  TemplateUploadForm,
} from '#domain/reporting/pack/forms.ts';
import { templateBytes } from '#domain/reporting/pack/pack.ts';
import { type Door, submit } from './form.ts';
import { submitUpload } from './upload.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const orderPackAction = (door: Door, actor: Person) =>
  submit(door, 'pack', PackForm, ({ subject, ...given }, { now }) => {
    return orderPack(door.locals.db, { ...given, ...subjectIn(subject) }, { actor, now });
  });

export const deletePackAction = (door: Door, actor: Person) =>
  submit(door, 'delete', DeletePackForm, (given, { now }) => deletePack(door.locals.db, given, { actor, now }));

export const makeAgainAction = (door: Door, actor: Person) =>
  submit(door, 'again', AgainForm, (given, { now }) => makeAgain(door.locals.db, given, { actor, now }));

export const stateFiledAction = (door: Door, actor: Person, code: string) =>
  submit(door, 'filed', FiledForm, (given, { now }) => stateFiled(door.locals.db, { ...given, code }, { actor, now }));

export const keepTemplateAction = (door: Door, actor: Person) =>
  submitUpload(
    door,
    { name: 'template', schema: TemplateUploadForm, bytes: templateBytes, tooLarge: 'packs.template_too_large' },
    (given, { now }) => keepTemplate(door.locals.db, given, { actor, now }),
  );

export const withdrawTemplateAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw', TemplateForm, (given, { now }) => withdrawTemplate(door.locals.db, given, { actor, now }));
