import type { FormatOptions, Formatter } from './options.ts';
import { SCHEMA_VERSION_VALUE } from './schema-version.ts';
import { addToSummary, emptySummary } from './summary.ts';

const indent = (json: string, by: string): string => json.replaceAll('\n', `\n${by}`);

/** `{schemaVersion, tool, verdicts, summary}`, complete whatever the number of findings. */
export function createJsonFormatter(options: FormatOptions): Formatter {
  const summary = emptySummary();
  return {
    head: () =>
      `{\n  "schemaVersion": ${SCHEMA_VERSION_VALUE},\n  "tool": ${indent(JSON.stringify(options.tool ?? null, null, 2), '  ')},\n  "verdicts": [`,
    verdict(verdict) {
      const comma = summary.sources > 0 ? ',' : '';
      addToSummary(summary, verdict);
      return `${comma}\n    ${indent(JSON.stringify(verdict, null, 2), '    ')}`;
    },
    tail: () =>
      `${summary.sources > 0 ? '\n  ' : ''}],\n  "summary": ${indent(JSON.stringify(summary, null, 2), '  ')}\n}\n`,
  };
}

/** One verdict a line. */
export function createNdjsonFormatter(): Formatter {
  return { head: () => '', verdict: (verdict) => `${JSON.stringify(verdict)}\n`, tail: () => '' };
}
