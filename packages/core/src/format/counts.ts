import type { Counts } from '../model/verdict.ts';
import { type Speech, speak } from './words/index.ts';

/** The sign before a severity or an outcome: always there, so that nothing depends on colour. */
export const glyphs = {
  error: '✗',
  warning: '!',
  info: 'i',
  pass: '✓',
  fail: '✗',
  indeterminate: '?',
} as const;

/** `错误 2，警告 1` or `2 errors, 1 warning`; what is zero is left out unless all are. */
export function describeCounts(counts: Counts, language: Speech): string {
  const { counted, suppressed, none, signs } = speak(language);
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(severity, counts[severity]));
  if (parts.length === 0) parts.push(none);
  if (counts.suppressed > 0) parts.push(suppressed(counts.suppressed));
  return parts.join(signs.comma);
}
