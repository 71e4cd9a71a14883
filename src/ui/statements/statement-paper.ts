import type { Held, StatedMember, Statement } from '#domain/credentials/statement.ts';
import { showDay, showInstant } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import { namedIn } from '../components/named-in.ts';
import type { Paper, PaperLine } from '../papers/paper.ts';
import { lackingWords, missingWords, shortDigest } from './stated-words.ts';

type Stated = StatedMember['requirements'][number];

const recognisedWords = ({ title, issuer, learntOn, minutes }: Extract<Held, { issuer: string }>, t: Translate): string => {
  const told = { title: title[t.locale], issuer, day: showDay(learntOn, t.locale) };
  return minutes === null ? t('statements.recognisedLine', told) : t('statements.recognisedMinutes', { ...told, minutes });
};

const linesOf = (one: Held, t: Translate): PaperLine[] => {
  const day = (given: string) => showDay(given, t.locale);
  if ('repliedOn' in one) return [{ text: t('statements.repliedLine', { day: day(one.repliedOn) }) }];
  if ('earnedOn' in one) {
    const { topic, title, by, earnedOn, minutes } = one;
    return [
      { text: t('statements.hoursLine', { title, day: day(earnedOn), minutes }) },
      { text: [t(`events.topic-${topic}`), by].filter(Boolean).join(' · '), tone: 'quiet' },
    ];
  }
  const title = one.title[t.locale];
  if ('certificate' in one)
    return [
      { text: t('statements.certificateLine', { title, edition: one.edition, day: day(one.issuedOn) }) },
      { text: one.certificate, tone: 'number' },
    ];
  if ('issuer' in one)
    return [{ text: recognisedWords(one, t) }, { text: t('statements.voucherLine', { voucher: one.voucher }), tone: 'quiet' }];
  const { edition, completedOn, minutes, serial } = one;
  return [
    { text: t('statements.heldLine', { title, edition, day: day(completedOn), minutes }) },
    ...(serial === null ? [] : [{ text: serial, tone: 'number' as const }]),
  ];
};

/** The end of one thing held, where it is not the only one or is not the requirement's. */
const ownEnd = ({ held, validUntil }: Stated, one: Held, t: Translate): PaperLine[] => {
  if (validUntil === undefined || (held.length === 1 && one.validUntil === validUntil)) return [];
  const until = one.validUntil;
  return [
    { text: until === null ? t('statements.heldForever') : t('statements.heldUntil', { day: showDay(until, t.locale) }), tone: 'quiet' },
  ];
};

const missingLines = ({ held, lacking = [], lackingEnough = lacking.length, reason }: Stated, t: Translate): PaperLine[] => {
  const courses = lackingWords(lacking, lackingEnough, t);
  const said = (): string[] => {
    if (held.length === 0 || reason.code !== 'never_completed')
      return [missingWords(reason, t), ...(courses ? [t('statements.lacking', { courses })] : [])];
    return [courses ? t('statements.missing-courses', { courses }) : t('statements.missing-some')];
  };
  return said().map((text) => ({ text, tone: 'missing' }));
};

const heldLines = (stated: Stated, t: Translate): PaperLine[] => {
  const { held, met, reason } = stated;
  const lines = held.flatMap((one) => {
    const [what, ...more] = linesOf(one, t);
    return what ? [what, ...ownEnd(stated, one, t), ...more] : [];
  });
  if (!met) return [...lines, ...missingLines(stated, t)];
  return lines.length > 0 ? lines : [{ text: t(reason.code === 'exempt' ? 'statements.exempt' : 'statements.metWithout') }];
};

/** The end of the requirement. Statements from before it was kept say it with what was held. */
const untilLines = ({ held, met, validUntil = held[0]?.validUntil }: Stated, t: Translate): PaperLine[] => {
  if (!met || validUntil === undefined) return [{ text: '—' }];
  return [{ text: validUntil === null ? t('statements.forever') : showDay(validUntil, t.locale) }];
};

const rowsOf = (member: StatedMember, t: Translate): PaperLine[][][] => {
  const comma = t.locale === 'en' ? ', ' : '、';
  const name: PaperLine[] = [
    { text: member.name },
    ...(member.staffNumber === null ? [] : [{ text: member.staffNumber, tone: 'quiet' as const }]),
    ...(member.organisation === undefined
      ? []
      : [{ text: t('outside.from', { organisation: member.organisation }), tone: 'quiet' as const }]),
  ];
  const role: PaperLine[] = [
    { text: member.roles.map((one) => t(`projects.role-${one}`)).join(comma) },
    { text: t('statements.since', { day: showDay(member.since, t.locale) }), tone: 'quiet' },
  ];
  if (member.requirements.length === 0)
    return [[name, role, [{ text: t('statements.nothingRequired') }], [{ text: '—' }], [{ text: '—' }]]];
  return member.requirements.map((one) => [name, role, [{ text: one.title[t.locale] }], heldLines(one, t), untilLines(one, t)]);
};

type Around = {
  /** The clause it rests on, as it is cited. */
  citation: string;
  verifyUrl: string;
};

/** A training statement in words: what was frozen, and where to check it. */
export const statementPaper = (statement: Statement, { citation, verifyUrl }: Around, t: Translate): Paper => {
  const { content, digest } = statement;
  const { code, institution, project, asOf, knownAt, members } = content;
  const { locale } = t;
  const complete = members.filter(({ missing }) => missing === 0).length;
  return {
    locale,
    code,
    title: t('statements.fullTitle'),
    notice: institution.isDemo ? { label: t('common.demo'), text: t('statements.demo') } : null,
    intro: t('statements.intro', { day: showDay(asOf, locale) }),
    basis: { term: t('statements.basis'), value: citation },
    about: [
      { term: t('statements.institution'), value: namedIn(locale, institution) },
      { term: t('statements.project'), value: `${project.number} · ${project.title}` },
      ...(project.funder === null ? [] : [{ term: t('statements.funder'), value: project.funder }]),
      { term: t('statements.asOf'), value: showDay(asOf, locale) },
      { term: t('statements.knownAt'), value: showInstant(new Date(knownAt), locale) },
      { term: t('statements.people'), value: t('statements.peopleValue', { n: members.length, complete }) },
    ],
    table: {
      caption: t('statements.caption'),
      heads: (['name', 'role', 'requirement', 'held', 'metUntil'] as const).map((key) => t(`statements.${key}`)),
      rows: members.flatMap((member) => rowsOf(member, t)),
    },
    foot: [
      { term: t('statements.code'), value: code },
      { term: t('statements.digest'), value: shortDigest(digest) },
      { term: t('statements.verifyAt'), value: verifyUrl },
    ],
    closing: t('statements.isNot'),
    check: { url: verifyUrl, label: t('statements.qr') },
    author: namedIn(locale, institution),
    frozenAt: new Date(knownAt),
    attachment: { name: `${code}.json`, json: JSON.stringify(statement), label: t('statements.jsonInside') },
  };
};
