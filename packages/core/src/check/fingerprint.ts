import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Report } from '../model/report.ts';
import type { RawViolation } from './run-rules.ts';

/** Lower-case hexadecimal SHA-256. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

const scalar = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';

/**
 * The identity of a finding: who reported, for which year, which rule, which value, which figures. Nothing of the layout,
 * the file format or other findings goes in, so that a decision taken on a finding survives them.
 */
export function fingerprintOf({ rule, violation }: RawViolation, report: Report): string {
  const data = (violation.data ?? {}) as Record<string, unknown>;
  const place = violation.claim ? violation.claim.text.replace(/\s+/gu, '') : (violation.path ?? '');
  const parts = [
    report.organization?.name ?? '',
    report.year ?? '',
    rule.id,
    violation.messageId,
    place,
    violation.key ?? '',
    scalar(data.left),
    scalar(data.right),
  ];
  return sha256Hex(utf8ToBytes(parts.join('\u0000'))).slice(0, 32);
}
