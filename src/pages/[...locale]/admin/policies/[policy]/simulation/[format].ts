import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { localised } from '#i18n/address.ts';
import { showDay, showInstant } from '#i18n/dates.ts';
import { withinFor } from '#queries/people/within.ts';
import { everybodyOfSimulation } from '#queries/requirements/everybody-of-simulation.ts';
import { fileAnswer, isFileFormat } from '#ui/sheets/file-answer.ts';
import { simulationSheet } from '#ui/sheets/simulation-sheet.ts';

export const prerender = false;

/** Everything that the simulation of a draft found, as a file. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'policies.manage');
  if (actor instanceof Response) return actor;
  const { params, locals } = context;
  const { db, readings, now, t, locale } = locals;
  const { format, policy: id = '' } = params;
  if (!isFileFormat(format)) return context.rewrite(localised('/404', locale));
  const found = await readings.simulatedDraft({ policyId: id, freshly: 'as-kept' }, { actor, now });
  if (!found.ok && found.refusal.code === 'auth.forbidden') return context.rewrite(localised('/403', locale));
  if (!found.ok && found.refusal.code === 'shared.not_found') return context.rewrite(localised('/404', locale));
  // What cannot be worked out is told on the page.
  if (!found.ok) return context.redirect(localised(`/admin/policies/${id}/simulation`, locale), 303);
  const { policy, from, simulation } = found.value;
  const places = await withinFor(db, actor, 'policies.manage');
  const within = places.find(({ institution }) => institution.id === policy.owner.institutionId);
  if (!within) return context.rewrite(localised('/403', locale));
  const rules = [policy.draft?.requirements ?? [], ...policy.editions.map(({ edition }) => edition.requirements)].flat().toReversed();
  const titles = new Map(rules.map((rule) => [rule.id, rule.title[locale]]));
  const { looked, workedOutAt } = simulation;
  const rows = [
    ...simulationSheet(await everybodyOfSimulation(db, simulation.days, within), titles, t),
    [],
    [t('ownPolicies.simLead', { from: showDay(from, locale), looked, at: showInstant(workedOutAt, locale) })],
    [t('ownPolicies.simAssumes')],
  ];
  return fileAnswer(rows, { format, plain: `simulation-${from}`, named: `${t('ownPolicies.simFileName')}-${from}` });
};
