import type { Concerns, Severity } from '../model/finding.ts';
import type { SourceLocation } from '../model/location.ts';
import { bases } from '../rules/kit/basis.ts';
import type { AnyRule, Need, Violation } from '../rules/kit/rule.ts';
import { findCellTemplate, parsePath } from '../template/index.ts';

/** Every need the engine knows; a record, so that none can be forgotten. */
const needs: Readonly<Record<Need, true>> = {
  proactive: true,
  requests: true,
  remedies: true,
  year: true,
  edition: true,
  organization: true,
  sections: true,
  prior: true,
  children: true,
  peers: true,
};

// By hand and not by the schemas of the model: those bring zod, which a check does without.
const severities: readonly unknown[] = ['error', 'warning', 'info', undefined] satisfies (
  | Severity
  | undefined
)[];
const concerns: readonly unknown[] = ['report', 'reading', undefined] satisfies (Concerns | undefined)[];

/** What of a place of each kind its reader looks at. */
const placeParts: Readonly<Record<SourceLocation['kind'], readonly string[]>> = {
  text: ['start', 'end'],
  part: ['part', 'path'],
  page: ['page', 'box'],
  sheet: ['sheet', 'cell'],
};

function isPlace(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  const place = value as Record<string, unknown>;
  const kind = String(place.kind);
  if (!Object.hasOwn(placeParts, kind)) return false;
  return placeParts[kind as SourceLocation['kind']].every((part) => (place[part] ?? null) !== null);
}

const isPlain = (value: unknown): boolean =>
  value === null ||
  (typeof value !== 'object' &&
    typeof value !== 'symbol' &&
    typeof value !== 'function' &&
    typeof value !== 'bigint');

/** Numbers, words and lists of them, as most rules yield: seen at a glance. What writes itself may fail in it. */
const isFlat = (value: object): boolean =>
  !('toJSON' in value) &&
  Object.values(value).every((inner) => isPlain(inner) || (Array.isArray(inner) && inner.every(isPlain)));

/** Whether a value can be written as JSON and nothing of it is lost: verdicts are. */
function isWritable(value: unknown): boolean {
  if (isPlain(value) || isFlat(value as object)) return true;
  try {
    JSON.stringify(value, (_, inner) => {
      if (typeof inner === 'symbol' || typeof inner === 'function') throw new TypeError('not written');
      return inner;
    });
    return true;
  } catch {
    return false;
  }
}

/** Whether a path is that of a cell which no known edition has: requests/recieved/total. */
const namesNoCell = (path: string | undefined): boolean =>
  path !== undefined && parsePath(path) !== null && findCellTemplate(path, null) === null;

/** What is wrong with what a rule yields, and would only be found when the verdict is written; null when nothing is. */
export function faultOfViolation(violation: Violation<unknown>): string | null {
  const { severity, concerns: concerned, location, data, path, related = [] } = violation;
  if (!severities.includes(severity)) return `severity “${String(severity)}” is unknown`;
  if (!concerns.includes(concerned)) return `concerns “${String(concerned)}” is unknown`;
  if (!isPlace(location)) return 'a location is none';
  const unknown = [path, ...related].find(namesNoCell);
  if (unknown !== undefined) return `path “${unknown}” names no cell`;
  return isWritable(data) ? null : 'data cannot be written as JSON';
}

const isBilingual = (value: unknown): boolean => {
  const { zh, en } = (value ?? {}) as Record<string, unknown>;
  return ['string', 'function'].includes(typeof zh) && typeof zh === typeof en;
};

function findFault(rule: AnyRule): string | null {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/u.test(rule.id)) return `id “${rule.id}” is not of the form family/name`;
  if (!['error', 'warning', 'info'].includes(rule.severity))
    return `severity “${String(rule.severity)}” is unknown`;
  if (!Array.isArray(rule.needs)) return 'needs is no list';
  for (const need of rule.needs) if (!Object.hasOwn(needs, need)) return `need “${String(need)}” is unknown`;
  if (!Array.isArray(rule.basis)) return 'basis is no list';
  for (const basis of rule.basis)
    if (!Object.hasOwn(bases, basis)) return `basis “${String(basis)}” is unknown`;
  if (!isBilingual(rule.docs?.mend)) return 'docs.mend is missing';
  const messages = Object.entries(rule.messages ?? {});
  if (messages.length === 0) return 'it has no messages';
  for (const [id, message] of messages) if (!isBilingual(message)) return `message “${id}” lacks a language`;
  return null;
}

/** Rules once found to be whole, so that a run over many reports looks at them once. */
const sound = new WeakSet<AnyRule>();

/** What is wrong with a rule as an object, in English for its author; null when nothing is. Never throws. */
export function faultOf(rule: AnyRule): string | null {
  if (sound.has(rule)) return null;
  try {
    const fault = findFault(rule);
    if (fault === null) sound.add(rule);
    return fault;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
