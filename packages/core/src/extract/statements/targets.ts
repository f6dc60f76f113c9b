import type { Edition } from '../../model/report.ts';
import { perTemplates, rowsOf, templateOf, toPath } from '../../template/index.ts';

const sum = (paths: readonly string[]): string => paths.join('+');
const total = (row: string): string => `requests/${row}/total`;

/** The rows of a group of results (`refused`, `other` …) that the edition prints. */
function rowsOfGroup(edition: Edition, group: string): string[] {
  return rowsOf(templateOf(edition).tables.requests)
    .map(({ row }) => row.id)
    .filter((id) => id === group || id.startsWith(`${group}.`));
}

const outcomeGroups = ['refused', 'unavailable', 'notProcessed', 'other'];

/** A result, or several said together (`requests.disclosed+requests.partlyDisclosed`). */
function outcomeTargets(names: readonly string[], edition: Edition): string[] {
  const rows = names.map((name) => (outcomeGroups.includes(name) ? rowsOfGroup(edition, name) : [name]));
  const whole = sum(rows.flat().map(total));
  // A report may print （六）其他处理 as one row where its edition divides it.
  if (names.length === 1 && names[0] === 'other' && whole !== total('other')) return [whole, total('other')];
  // 予以公开 sometimes includes what was disclosed in part.
  if (names.length === 1 && names[0] === 'disclosed') return [whole, `${whole}+${total('partlyDisclosed')}`];
  // “无法提供” is sometimes the first row of the group alone.
  if (names.length === 1 && names[0] === 'unavailable') return [whole, total('unavailable.notHeld')];
  return [whole];
}

/** The kinds of organisations that ask, in the order of the columns of table three. */
export const organizations = [
  'enterprise',
  'researchInstitution',
  'publicInterest',
  'legalService',
  'otherOrganization',
];

function applicantTargets(columns: readonly string[]): string[] {
  const of = (row: string): string => sum(columns.map((column) => `requests/${row}/${column}`));
  return [of('received'), `${of('received')}+${of('carriedIn')}`, of('processed')];
}

/** 其他组织 after some of the kinds were named: the last column, with the one before it, and so on. */
const othersThan = (): string[][] =>
  organizations
    .map((_, at) => organizations.slice(at))
    .slice(1)
    .reverse();

const isApplicant = (name: string): boolean =>
  name === 'organization' || name === 'naturalPerson' || organizations.includes(name);

/** The columns that one kind of those who asked may be counted in. */
const columnsOf = (applicant: string): readonly (readonly string[])[] => {
  if (applicant === 'organization') return [organizations];
  // 企业21件、其他组织10件: all that are not named, or the column alone.
  return applicant === 'otherOrganization' ? othersThan() : [applicant.split('+requests.')];
};

/** A total of table three as one kind of those who asked may have it. */
export const ofApplicant = (target: string, applicant: string): string[] =>
  columnsOf(applicant).map((columns) =>
    sum(
      target.split('+').flatMap((path) => columns.map((column) => path.replace(/\/total$/u, `/${column}`))),
    ),
  );

/**
 * What was finished may leave out the requests that were withdrawn and the like, what was answered also those that were not
 * processed.
 */
function processedTargets(edition: Edition, wording: Wording): string[] {
  const rows = rowsOf(templateOf(edition).tables.requests).map(({ row }) => row.id);
  const results = rows.filter((id) => !['received', 'carriedIn', 'processed', 'carriedOut'].includes(id));
  const without = (...groups: string[]): string =>
    sum(
      results.filter((id) => !groups.some((group) => id === group || id.startsWith(`${group}.`))).map(total),
    );
  const finished = [total('processed'), without('other')];
  return wording === 'answered' ? [...finished, without('other', 'notProcessed')] : finished;
}

const received = total('received');
const handled = `${received}+${total('carriedIn')}`;

/** Every column of table four that holds cases decided. */
const decided = ['upheld', 'corrected', 'other'];

function remedyTargets(name: string, column: string): string[] {
  const columns = column === 'decided' ? decided : column.split('+');
  if (columns.length > 1) {
    const each = columns.map((one) => remedyTargets(name, one));
    return each[0]!.map((_, at) => sum(each.map((targets) => targets[at]!)));
  }
  const direct = `remedies/litigationDirect/${column}`;
  const after = `remedies/litigationAfterReconsideration/${column}`;
  // 被纠正的1件为…: of cases of either kind, or of both.
  if (name === 'each')
    return ['reconsideration', 'litigation', 'all'].flatMap((kind) => remedyTargets(kind, column));
  if (name === 'all') return [sum([`remedies/reconsideration/${column}`, direct, after])];
  if (name === 'litigation') return [`${direct}+${after}`];
  return [`remedies/${name}/${column}`];
}

/** The columns of table two that count what the prose says of rules or documents. */
function documentTargets(name: string, what: string, edition: Edition): string[] {
  const id = name === 'documents' ? 'normativeDocuments' : name;
  const { proactive } = templateOf(edition).tables;
  const found = rowsOf(proactive).find(({ row }) => row.id === id);
  return (found?.block.columns ?? [])
    .filter(({ states, id: column }) => states === what || column === what)
    .map((column) => toPath('proactive', id, column.id));
}

/** What the forms of 2019 count as items: those of last year with what was added or taken away; some tell those of last year. */
function itemTargets(id: string, edition: Edition): string[] {
  const found = rowsOf(templateOf(edition).tables.proactive).find(({ row }) => row.id === id);
  if (!found?.block.columns.some((column) => column.id === 'itemChange')) return [];
  const [before, change] = ['previousItems', 'itemChange'].map((column) => toPath('proactive', id, column));
  return [`${before}+${change}`, before!];
}

const administrativeFees = toPath('proactive', 'fees', 'amount');

function requestTargets(name: string, metric: string, edition: Edition, wording: Wording): string[] {
  if (name === 'channel' || name === 'processedRate') return [];
  if (name === 'received') {
    if (wording === 'handled' || wording === 'answered') return [received, handled, total('processed')];
    return wording === 'fresh' ? [received] : [received, handled];
  }
  if (name === 'processed') return processedTargets(edition, wording);
  if (name === 'carriedIn' || name === 'carriedOut') return [total(name)];
  if (isApplicant(name)) return columnsOf(name).flatMap(applicantTargets);
  return outcomeTargets([metric.slice('requests.'.length)], edition);
}

/** What the words of a claim about requests admit: 答复 and 办理 the results, 收到 what was carried in, 新收 neither. */
type Wording = 'answered' | 'handled' | 'fresh' | 'other';
const wordings: readonly (readonly [Wording, RegExp])[] = [
  ['answered', /答复|回复|办复|反馈|复函/u],
  ['handled', /办|处理/u],
];
/** 新收与结转合计. */
const addsUp = /结转|转结|遗留|上年|合计|总计|共计/u;
const wordingOf = (words: string, fresh: boolean): Wording =>
  wordings.find(([, pattern]) => pattern.test(words))?.[0] ??
  (fresh && !addsUp.test(words) ? 'fresh' : 'other');

/** By edition and wording. */
const knownTargets = perTemplates(() => new Map<string, Known>());
type Known = Map<string, readonly string[]>;
const mostKnown = 2000;

function knownOf(edition: Edition, wording: Wording): Known {
  const all = knownTargets();
  const key = `${edition} ${wording}`;
  let known = all.get(key);
  if (!known) {
    known = new Map();
    all.set(key, known);
  }
  return known;
}

const isWorded = (metric: string): boolean =>
  metric === 'requests.received' || metric === 'requests.processed';

/** Targets of lawsuits as those of the direct ones alone. */
export const asDirect = (targets: readonly string[]): string[] =>
  targets.map((target) => target.split('+')[0]!);

/**
 * The table expressions a number of this metric may equal, best first; empty where the tables do not hold it.
 * `wording` is the claim's own text; `fresh` that it speaks of what was newly received. Few metrics are met, so that the answers are kept.
 */
export function targetsOf(metric: string, edition: Edition, wording: string, fresh = false): string[] {
  const admitted = isWorded(metric) ? wordingOf(wording, fresh) : 'other';
  const known = knownOf(edition, admitted);
  let targets = known.get(metric);
  if (!targets) {
    targets = findTargets(metric, edition, admitted);
    if (known.size < mostKnown) known.set(metric, targets);
  }
  return [...targets];
}

function findTargets(metric: string, edition: Edition, wording: Wording): string[] {
  if (metric.startsWith('decisions.'))
    return [sum(metric.split('+').map((one) => toPath('proactive', one.split('.')[1]!, 'decisions')))];
  if (metric.includes('+') && !metric.startsWith('remedies.')) {
    const names = metric.split('+').map((part) => part.replace('requests.', ''));
    if (names.every((name) => organizations.includes(name))) return applicantTargets(names);
    return outcomeTargets(names, edition);
  }
  const [family, name = '', part] = metric.split('.');
  switch (family) {
    case 'requests':
      return requestTargets(name, metric, edition, wording);
    case 'remedies':
      return remedyTargets(name, part ?? 'total');
    case 'items':
      return itemTargets(name, edition);
    case 'procurement':
      return [toPath('proactive', 'procurement', name)];
    case 'documents':
    case 'rules':
      return documentTargets(family, name, edition);
    default:
      return metric === 'fees.administrative' &&
        rowsOf(templateOf(edition).tables.proactive).some(
          ({ row, block }) => row.id === 'fees' && block.columns.some(({ id }) => id === 'amount'),
        )
        ? [administrativeFees]
        : [];
  }
}
