import type { Severity } from '@gouji/core';
import { nearestName } from '@gouji/core/check';
import { UsageError } from './usage-error.ts';

/** A whole number ≥ 0 given on the command line. */
export function parseCount(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(value))
    throw new UsageError({
      zh: `${option} 应为不小于 0 的整数，而不是“${value}”。`,
      en: `${option} takes a whole number of 0 or more, not “${value}”.`,
    });
  return Number(value);
}

/** A year of reports, in four digits as everybody writes them. */
export function parseYear(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^20\d\d$/u.test(value)) return Number(value);
  throw new UsageError({
    zh: `--year 应为报告年度，如 2024，而不是“${value}”。`,
    en: `--year takes the year of a report, such as 2024, not “${value}”.`,
  });
}

/** A share from which texts are called alike, written 0.8, 80 or 80%; reviewers use 50 to 90 %. */
export function parseLikeness(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  // As an input method for Chinese types it: ８０％.
  const plain = value.normalize('NFKC');
  const number = /^\d{1,3}(?:\.\d+)?%?$/u.test(plain) ? Number.parseFloat(plain) : Number.NaN;
  const share = plain.endsWith('%') || number > 1 ? number / 100 : number;
  if (share >= 0.5 && share <= 1) return share;
  throw new UsageError({
    zh: `--likeness 应为 0.5 至 1 之间的数或 50% 至 100%，而不是“${value}”。`,
    en: `--likeness takes a share from 0.5 to 1, or 50% to 100%, not “${value}”.`,
  });
}

const levels: readonly string[] = ['error', 'warning', 'info', 'off'];

/** `rule=level` pairs; the rule may be a pattern such as `wording/*`. */
export function parseSeverities(pairs: readonly string[]): Record<string, Severity | 'off'> {
  const severities: Record<string, Severity | 'off'> = {};
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const level = pair.slice(at + 1);
    if (at < 1 || !levels.includes(level)) {
      const nearest = at < 1 ? null : nearestName(level, levels);
      throw new UsageError({
        zh: `--severity 应写成 规则=等级（等级为 ${levels.join('、')}），而不是“${pair}”${nearest ? `，是否指 ${nearest}` : ''}。`,
        en: `--severity takes rule=level (level: ${levels.join(', ')}), not “${pair}”${nearest ? `; did you mean ${nearest}` : ''}.`,
      });
    }
    severities[pair.slice(0, at)] = level as Severity | 'off';
  }
  return severities;
}
