import { component, defineMarkdocConfig, nodes } from '@astrojs/markdoc/config';
import { tagSchemas } from '../domain/content/tags/schemas.ts';
import { attributesOf } from './attributes-of.ts';
import { branches } from './branches.ts';
import { deid } from './deid.ts';
import { dilemma } from './dilemma.ts';
import { embryo14 } from './embryo14.ts';
import { inline } from './inline.ts';
import { labelQuiz } from './label-quiz.ts';
import { marking } from './marking.ts';
import { readability } from './readability.ts';
import { reviewBench } from './review-bench.ts';
import { sensemake } from './sensemake.ts';
import { slides } from './slides.ts';
import { stakeholders } from './stakeholders.ts';
import { threeRs } from './three-rs.ts';
import { weigh } from './weigh.ts';

/** Each tag: its attributes from the domain's schema, its face from src/ui/markdoc. */
const tag = (name: keyof typeof tagSchemas, face: string) => ({
  render: component(`../ui/markdoc/${face}.astro`),
  attributes: attributesOf(tagSchemas[name]),
});

/** What a label quiz hands down to its parts. */
const inQuiz = { quiz: { type: String }, number: { type: Number } };

export default defineMarkdocConfig({
  // Every page brings its own <article>; a second one around the text would only confuse reading aloud.
  nodes: { document: { ...nodes.document, render: undefined } as unknown as typeof nodes.document, inline: { transform: inline } },
  tags: {
    objective: { ...tag('objective', 'Objective'), selfClosing: true },
    clause: { ...tag('clause', 'Clause'), attributes: { ...attributesOf(tagSchemas.clause), after: { type: String } }, selfClosing: true },
    term: { ...tag('term', 'Term'), inline: true },
    case: { ...tag('case', 'Case'), selfClosing: true },
    callout: tag('callout', 'Callout'),
    figure: { ...tag('figure', 'Figure'), selfClosing: true },
    timeline: tag('timeline', 'Timeline'),
    moment: tag('moment', 'Moment'),
    check: { ...tag('check', 'Check'), selfClosing: true },
    mythfact: tag('mythfact', 'MythFact'),
    dilemma: { ...tag('dilemma', 'Dilemma'), transform: dilemma },
    choice: { ...tag('choice', 'Choice'), attributes: { ...attributesOf(tagSchemas.choice), dilemma: { type: String } } },
    branches: { ...tag('branches', 'Branches'), transform: branches },
    scene: {
      ...tag('scene', 'Scene'),
      attributes: { ...attributesOf(tagSchemas.scene), story: { type: String }, number: { type: Number }, ends: { type: String } },
    },
    path: {
      ...tag('path', 'PathTo'),
      attributes: { ...attributesOf(tagSchemas.path), story: { type: String }, number: { type: Number } },
      selfClosing: true,
    },
    sensemake: {
      ...tag('sensemake', 'Sensemake'),
      attributes: { ...attributesOf(tagSchemas.sensemake), experts: { type: String } },
      transform: sensemake,
    },
    expert: tag('expert', 'Expert'),
    reviewbench: { ...tag('reviewbench', 'ReviewBench'), transform: reviewBench },
    point: { ...tag('point', 'Point'), attributes: { ...attributesOf(tagSchemas.point), bench: { type: String } } },
    opinion: tag('opinion', 'Opinion'),
    annotate: {
      ...tag('annotate', 'Annotate'),
      attributes: { ...attributesOf(tagSchemas.annotate), passages: { type: Array } },
      transform: marking,
    },
    consentcritique: {
      ...tag('consentcritique', 'ConsentCritique'),
      attributes: { ...attributesOf(tagSchemas.consentcritique), passages: { type: Array }, lacks: { type: Array } },
      transform: marking,
    },
    passage: { ...tag('passage', 'Passage'), attributes: { ...attributesOf(tagSchemas.passage), document: { type: String } } },
    lack: tag('lack', 'Lack'),
    readability: {
      ...tag('readability', 'Readability'),
      attributes: { ...attributesOf(tagSchemas.readability), samples: { type: Array } },
      transform: readability,
    },
    sample: { attributes: attributesOf(tagSchemas.sample) },
    value: { ...tag('value', 'Value'), selfClosing: true, inline: true },
    reflect: { ...tag('reflect', 'Reflect'), selfClosing: true },
    vote: { ...tag('vote', 'Vote'), selfClosing: true },
    biaslab: { ...tag('biaslab', 'BiasLab'), selfClosing: true },
    risk: { ...tag('risk', 'Risk'), selfClosing: true },
    labelquiz: { ...tag('labelquiz', 'LabelQuiz'), transform: labelQuiz },
    specimen: { ...tag('specimen', 'Specimen'), attributes: { ...attributesOf(tagSchemas.specimen), ...inQuiz } },
    origin: tag('origin', 'Origin'),
    labelling: { ...tag('labelling', 'Labelling'), attributes: { ...attributesOf(tagSchemas.labelling), ...inQuiz } },
    slides: { ...tag('slides', 'Slides'), attributes: { ...attributesOf(tagSchemas.slides), count: { type: Number } }, transform: slides },
    slide: {
      ...tag('slide', 'Slide'),
      attributes: { ...attributesOf(tagSchemas.slide), deck: { type: String }, number: { type: Number }, of: { type: Number } },
    },
    teacher: tag('teacher', 'Teacher'),
    cards: tag('cards', 'Cards'),
    card: tag('card', 'CardToCut'),
    headlineclinic: { ...tag('headlineclinic', 'HeadlineClinic'), selfClosing: true },
    threers: {
      ...tag('threers', 'ThreeRs'),
      attributes: { ...attributesOf(tagSchemas.threers), offered: { type: String } },
      transform: threeRs,
    },
    change: { ...tag('change', 'Change'), attributes: { ...attributesOf(tagSchemas.change), protocol: { type: String } } },
    stakeholders: {
      ...tag('stakeholders', 'Stakeholders'),
      attributes: { ...attributesOf(tagSchemas.stakeholders), known: { type: String } },
      transform: stakeholders,
    },
    party: { ...tag('party', 'Party'), attributes: { ...attributesOf(tagSchemas.party), number: { type: Number } } },
    weigh: { ...tag('weigh', 'Weigh'), transform: weigh },
    reason: {
      ...tag('reason', 'Reason'),
      attributes: { ...attributesOf(tagSchemas.reason), scale: { type: String }, end: { type: String } },
    },
    handout: { ...tag('handout', 'Handout'), selfClosing: true },
    deid: { ...tag('deid', 'Deid'), attributes: { ...attributesOf(tagSchemas.deid), made: { type: String } }, transform: deid },
    entry: { attributes: attributesOf(tagSchemas.entry), selfClosing: true },
    coarser: { attributes: attributesOf(tagSchemas.coarser), selfClosing: true },
    embryo14: {
      ...tag('embryo14', 'Embryo14'),
      attributes: { ...attributesOf(tagSchemas.embryo14), marks: { type: String } },
      transform: embryo14,
    },
    mark: tag('mark', 'Mark'),
    clue: { attributes: attributesOf(tagSchemas.clue), selfClosing: true },
  },
});
