import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Report } from '../model/report.ts';
import type { RawViolation } from './run-rules.ts';

/** The part of Node's `crypto` module that is used; Node, Bun and Deno hand it out. */
interface PlatformCrypto {
  readonly hash?: (algorithm: 'sha256', data: Uint8Array | string, encoding: 'hex') => string;
}

/** The platform's own hashing where it is there; `crypto.subtle` only answers later, and not to pages served over plain HTTP. */
const platform = (
  globalThis as { process?: { getBuiltinModule?: (id: string) => PlatformCrypto | undefined } }
).process?.getBuiltinModule?.('node:crypto');

/** Lower-case hexadecimal SHA-256 of bytes, or of a text as UTF-8. */
export const sha256Hex = (data: Uint8Array | string): string =>
  platform?.hash?.('sha256', data, 'hex') ??
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));

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
  return sha256Hex(parts.join('\u0000')).slice(0, 32);
}
