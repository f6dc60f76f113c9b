import type { Edition } from '../../model/report.ts';
import { rowsOf, templateOf } from '../../template/index.ts';

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
  // A 2021 report may print （六）其他处理 as one row.
  if (names.length === 1 && names[0] === 'other' && edition === '2021') return [whole, total('other')];
  // 予以公开 sometimes includes what was disclosed in part.
  if (names.length === 1 && names[0] === 'disclosed') return [whole, `${whole}+${total('partlyDisclosed')}`];
  // “无法提供” is sometimes the first row of the group alone.
  if (names.length === 1 && names[0] === 'unavailable') return [whole, total('unavailable.notHeld')];
  return [whole];
}

const organizations = [
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

/** What was answered may leave out the requests that were closed otherwise. */
function processedTargets(edition: Edition): string[] {
  const rows = rowsOf(templateOf(edition).tables.requests).map(({ row }) => row.id);
  const results = rows.filter((id) => !['received', 'carriedIn', 'processed', 'carriedOut'].includes(id));
  const without = (...groups: string[]): string =>
    sum(
      results.filter((id) => !groups.some((group) => id === group || id.startsWith(`${group}.`))).map(total),
    );
  return [total('processed'), without('other'), without('other', 'notProcessed')];
}

const received = total('received');
const handled = `${received}+${total('carriedIn')}`;

/** Every column of table four that holds cases decided. */
const decided = ['upheld', 'corrected', 'other'];

function remedyTargets(name: string, column: string): string[] {
  if (column === 'decided') {
    const each = decided.map((one) => remedyTargets(name, one));
    return each[0]!.map((_, at) => sum(each.map((targets) => targets[at]!)));
  }
  const direct = `remedies/litigationDirect/${column}`;
  const after = `remedies/litigationAfterReconsideration/${column}`;
  if (name === 'all') return [sum([`remedies/reconsideration/${column}`, direct, after])];
  if (name === 'litigation') return [`${direct}+${after}`, direct];
  return [`remedies/${name}/${column}`];
}

function documentTargets(row: string, what: string, edition: Edition): string[] {
  const row2 = row === 'documents' ? 'normativeDocuments' : row;
  const columns: Record<string, string[]> =
    edition === '2021'
      ? { issued: ['issued'], repealed: ['repealed'], inForce: ['inForce'] }
      : { issued: ['made', 'disclosed'], repealed: [], inForce: ['totalDisclosed'] };
  return (columns[what] ?? []).map((column) => `proactive/${row2}/${column}`);
}

function requestTargets(name: string, metric: string, edition: Edition, wording: string): string[] {
  if (name === 'channel' || name === 'processedRate') return [];
  if (name === 'received')
    return /办|处理|答复|回复/u.test(wording) ? [received, handled, total('processed')] : [received, handled];
  if (name === 'processed') return processedTargets(edition);
  if (name === 'carriedIn' || name === 'carriedOut') return [total(name)];
  if (name === 'organization') return applicantTargets(organizations);
  if (name === 'naturalPerson' || organizations.includes(name)) return applicantTargets([name]);
  return outcomeTargets([metric.slice('requests.'.length)], edition);
}

/**
 * The table expressions a number of this metric may equal, best first; empty where the tables do not hold it.
 * `wording` is the claim's own text: 办理 and 办结 admit the results, 收到 does not.
 */
export function targetsOf(metric: string, edition: Edition, wording: string): string[] {
  if (metric.includes('+')) {
    const names = metric.split('+').map((part) => part.replace('requests.', ''));
    return outcomeTargets(names, edition);
  }
  const [family, name = '', part] = metric.split('.');
  switch (family) {
    case 'requests':
      return requestTargets(name, metric, edition, wording);
    case 'remedies':
      return remedyTargets(name, part ?? 'total');
    case 'documents':
    case 'rules':
      return documentTargets(family, name, edition);
    case 'decisions':
      return [`proactive/${name}/decisions`];
    default:
      return metric === 'fees.administrative' && edition === '2021' ? ['proactive/fees/amount'] : [];
  }
}
