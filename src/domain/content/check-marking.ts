import { passagesFault, type Verdict } from './marking.ts';
import type { Outline } from './outline.ts';

type Found = { line: number; fault: string; cure: string };
type Document = { line: number; name: string; passages: Record<string, unknown>[]; lacks: string[] };

const marked = ['annotate', 'consentcritique'];

const faultsOf = ({ line, name, passages, lacks }: Document): Found[] => {
  const say = (fault: string, cure: string): Found => ({ line, fault, cure });
  const found: Found[] = [];
  const amiss = passagesFault(passages.map(({ verdict }) => verdict as Verdict));
  if (amiss) found.push(say(amiss, 'Four to twelve passages, and sound ones among them: marking too much is a fault as well'));
  if (new Set(passages.map(({ id }) => id)).size < passages.length)
    found.push(say('two passages have one id', 'Give each passage an id of its own'));
  if (new Set(lacks).size < lacks.length) found.push(say('one element is missing twice', 'Name each missing element once'));
  for (const { id, verdict, weight, issue, fix } of passages) {
    if (verdict !== 'problem' && (weight || issue || fix))
      found.push(say(`passage ${id} is no problem, yet it has a weight, an issue or a better wording`, 'Leave these to passages at fault'));
    if (name === 'annotate' && (issue || fix || weight))
      found.push(say(`passage ${id} names what only a consent form asks for`, 'Leave weight, issue and fix out of an annotate'));
    if (name === 'consentcritique' && verdict === 'problem' && !(issue && fix))
      found.push(
        say(`passage ${id} lacks its issue or a better wording`, 'Say with issue="…" what is amiss and with fix="…" how it could read'),
      );
  }
  if (name === 'consentcritique') {
    if (!passages.some(({ weight }) => weight))
      found.push(say('no passage is critical', 'Mark with weight="critical" what must not be missed'));
    if (lacks.length === 0) found.push(say('nothing is missing from the form', 'Name with lack what a reader should miss'));
  }
  return found;
};

/** What is wrong with the documents to be marked in a file, and with passages and missing elements that stand outside one. */
export const checkMarking = (tags: Outline['tags']): Found[] => {
  const found: Found[] = [];
  const documents: Document[] = [];
  for (const { name, attributes, line, parent } of tags) {
    if (marked.includes(name)) documents.push({ line, name, passages: [], lacks: [] });
    const home = name === 'passage' ? marked : name === 'lack' ? ['consentcritique'] : undefined;
    if (!home) continue;
    const document = documents.at(-1);
    if (!document || !home.includes(parent ?? ''))
      found.push({ line, fault: `${name} stands outside a document to be marked`, cure: `Put it inside ${home.join(' or ')}` });
    else if (name === 'passage') document.passages.push(attributes);
    else document.lacks.push(String(attributes.element));
  }
  return [...found, ...documents.flatMap(faultsOf)];
};
