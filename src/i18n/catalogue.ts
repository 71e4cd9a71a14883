import { about } from './messages/about.ts';
import { account } from './messages/account.ts';
import { admin } from './messages/admin.ts';
import { answer } from './messages/answer.ts';
import { appeals } from './messages/appeals.ts';
import { auth } from './messages/auth.ts';
import { badges } from './messages/badges.ts';
import { bank } from './messages/bank.ts';
import { bench } from './messages/bench.ts';
import { bulk } from './messages/bulk.ts';
import { calendar } from './messages/calendar.ts';
import { campaigns } from './messages/campaigns.ts';
import { cases } from './messages/cases.ts';
import { certifications } from './messages/certifications.ts';
import { certifying } from './messages/certifying.ts';
import { check } from './messages/check.ts';
import { classes } from './messages/classes.ts';
import { clinic } from './messages/clinic.ts';
import { columns } from './messages/columns.ts';
import { committeeDesk } from './messages/committee-desk.ts';
import { committeeParts } from './messages/committee-parts.ts';
import { committees } from './messages/committees.ts';
import { common } from './messages/common.ts';
import { composition } from './messages/composition.ts';
import { concerns } from './messages/concerns.ts';
import { consultations } from './messages/consultations.ts';
import { correction } from './messages/correction.ts';
import { courses } from './messages/courses.ts';
import { coverage } from './messages/coverage.ts';
import { credential } from './messages/credential.ts';
import { debts } from './messages/debts.ts';
import { decisions } from './messages/decisions.ts';
import { deid } from './messages/deid.ts';
import { embryo } from './messages/embryo.ts';
import { erasure } from './messages/erasure.ts';
import { errands } from './messages/errands.ts';
import { errors } from './messages/errors.ts';
import { eventOffice } from './messages/event-office.ts';
import { events } from './messages/events.ts';
import { exam } from './messages/exam.ts';
import { examOffice } from './messages/exam-office.ts';
import { exchanges } from './messages/exchanges.ts';
import { feeds } from './messages/feeds.ts';
import { gate } from './messages/gate.ts';
import { glossary } from './messages/glossary.ts';
import { hearings } from './messages/hearings.ts';
import { home } from './messages/home.ts';
import { hours } from './messages/hours.ts';
import { invitations } from './messages/invitations.ts';
import { labelQuiz } from './messages/label-quiz.ts';
import { learning } from './messages/learning.ts';
import { letters } from './messages/letters.ts';
import { listed } from './messages/listed.ts';
import { log } from './messages/log.ts';
import { marking } from './messages/marking.ts';
import { matrix } from './messages/matrix.ts';
import { measure } from './messages/measure.ts';
import { measures } from './messages/measures.ts';
import { meetings } from './messages/meetings.ts';
import { messages } from './messages/messages.ts';
import { moderation } from './messages/moderation.ts';
import { newsletter } from './messages/newsletter.ts';
import { newsroom } from './messages/newsroom.ts';
import { notes } from './messages/notes.ts';
import { notices } from './messages/notices.ts';
import { outside } from './messages/outside.ts';
import { oversight } from './messages/oversight.ts';
import { ownPolicies } from './messages/own-policies.ts';
import { packBook } from './messages/pack-book.ts';
import { packs } from './messages/packs.ts';
import { pages } from './messages/pages.ts';
import { paper } from './messages/paper.ts';
import { past } from './messages/past.ts';
import { people } from './messages/people.ts';
import { pieces } from './messages/pieces.ts';
import { policies } from './messages/policies.ts';
import { policyForm } from './messages/policy-form.ts';
import { pollWhy } from './messages/poll-why.ts';
import { polls } from './messages/polls.ts';
import { pool } from './messages/pool.ts';
import { poolOffice } from './messages/pool-office.ts';
import { privacy } from './messages/privacy.ts';
import { projectImports } from './messages/project-imports.ts';
import { projects } from './messages/projects.ts';
import { publicData } from './messages/public-data.ts';
import { questions } from './messages/questions.ts';
import { ratings } from './messages/ratings.ts';
import { readability } from './messages/readability.ts';
import { readers } from './messages/readers.ts';
import { record } from './messages/record.ts';
import { refresh } from './messages/refresh.ts';
import { register } from './messages/register.ts';
import { registry } from './messages/registry.ts';
import { regrading } from './messages/regrading.ts';
import { risk } from './messages/risk.ts';
import { roster } from './messages/roster.ts';
import { rosterPreview } from './messages/roster-preview.ts';
import { search } from './messages/search.ts';
import { showLabs } from './messages/show-labs.ts';
import { sittings } from './messages/sittings.ts';
import { slides } from './messages/slides.ts';
import { societies } from './messages/societies.ts';
import { societyOffice } from './messages/society-office.ts';
import { stakeholders } from './messages/stakeholders.ts';
import { standards } from './messages/standards.ts';
import { standing } from './messages/standing.ts';
import { statements } from './messages/statements.ts';
import { styleguide } from './messages/styleguide.ts';
import { styleguideTags } from './messages/styleguide-tags.ts';
import { tags } from './messages/tags.ts';
import { talk } from './messages/talk.ts';
import { talkOffice } from './messages/talk-office.ts';
import { threeRs } from './messages/three-rs.ts';
import { ui } from './messages/ui.ts';
import { units } from './messages/units.ts';
import { verify } from './messages/verify.ts';
import { webhooks } from './messages/webhooks.ts';
import { weigh } from './messages/weigh.ts';
import { worksheet } from './messages/worksheet.ts';

/** Every interface string of the product. A namespace is a file in messages/; its key here is how `t` calls it. */
export const catalogue = {
  about,
  account,
  admin,
  appeals,
  auth,
  badges,
  bank,
  bench,
  bulk,
  calendar,
  campaigns,
  cases,
  check,
  certifications,
  certifying,
  classes,
  committeeDesk,
  clinic,
  committeeParts,
  columns,
  committees,
  common,
  correction,
  courses,
  debts,
  credential,
  decisions,
  coverage,
  errands,
  errors,
  exam,
  examOffice,
  exchanges,
  feeds,
  gate,
  glossary,
  hearings,
  home,
  invitations,
  labelQuiz,
  learning,
  letters,
  listed,
  log,
  marking,
  matrix,
  measure,
  measures,
  messages,
  newsletter,
  newsroom,
  notices,
  oversight,
  ownPolicies,
  outside,
  register,
  meetings,
  composition,
  consultations,
  events,
  eventOffice,
  hours,
  packBook,
  packs,
  pages,
  answer,
  paper,
  deid,
  embryo,
  erasure,
  past,
  people,
  pieces,
  policies,
  projectImports,
  policyForm,
  privacy,
  pollWhy,
  notes,
  polls,
  pool,
  poolOffice,
  publicData,
  projects,
  ratings,
  readability,
  readers,
  record,
  refresh,
  registry,
  regrading,
  risk,
  roster,
  rosterPreview,
  search,
  showLabs,
  sittings,
  slides,
  societies,
  societyOffice,
  stakeholders,
  standards,
  standing,
  statements,
  styleguide,
  styleguideTags,
  talk,
  talkOffice,
  moderation,
  concerns,
  questions,
  tags,
  threeRs,
  ui,
  units,
  verify,
  webhooks,
  weigh,
  worksheet,
} as const;

type Catalogue = typeof catalogue;
type Namespace = keyof Catalogue;

/** `namespace.key`. */
export type MessageKey = { [N in Namespace]: `${N}.${Extract<keyof Catalogue[N], string>}` }[Namespace];

/** The zh-CN sentence behind a key: its placeholders are the parameters that `t` demands. */
export type Sentence<K extends MessageKey> = K extends `${infer N}.${infer M}`
  ? N extends Namespace
    ? M extends keyof Catalogue[N]
      ? Catalogue[N][M] extends { 'zh-CN': infer S }
        ? S
        : never
      : never
    : never
  : never;
