import { bases } from '../rules/kit/basis.ts';
import type { AnyRule, Need } from '../rules/kit/rule.ts';

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
