import { describeEnding, printedAccount, stateOf } from './file-account.ts';
import type { FormatOptions, Formatter } from './options.ts';
import { SCHEMA_VERSION_VALUE } from './schema-version.ts';
import { addFileToSummary, addToSummary, emptySummary } from './summary.ts';

const indent = (json: string, by: string): string => json.replaceAll('\n', `\n${by}`);

/** `{schemaVersion, tool, verdicts, files, summary}`, complete whatever the number of findings. */
export function createJsonFormatter(options: FormatOptions): Formatter {
  const language = options.language ?? 'zh';
  const summary = emptySummary();
  const files: string[] = [];
  const tell = (account: object): void => {
    files.push(`\n    ${JSON.stringify(account)}`);
  };
  return {
    head: () =>
      `{\n  "schemaVersion": ${SCHEMA_VERSION_VALUE},\n  "tool": ${indent(JSON.stringify(options.tool ?? null, null, 2), '  ')},\n  "verdicts": [`,
    verdict(verdict) {
      const comma = summary.sources > 0 ? ',' : '';
      addToSummary(summary, verdict);
      tell({
        name: verdict.source.name,
        state: stateOf(verdict),
        reason: describeEnding(verdict, language),
      });
      return `${comma}\n    ${indent(JSON.stringify(verdict, null, 2), '    ')}`;
    },
    file(account) {
      addFileToSummary(summary, account);
      tell(printedAccount(account, language));
      return '';
    },
    tail() {
      const verdictsEnd = summary.sources > 0 ? '\n  ' : '';
      const filesEnd = files.length > 0 ? '\n  ' : '';
      return `${verdictsEnd}],\n  "files": [${files.join(',')}${filesEnd}],\n  "summary": ${indent(JSON.stringify(summary, null, 2), '  ')}\n}\n`;
    },
  };
}

/** One verdict a line; a file without one has a line `{"file": {name, state, reason}}`. */
export function createNdjsonFormatter(options: FormatOptions): Formatter {
  const language = options.language ?? 'zh';
  return {
    head: () => '',
    verdict: (verdict) => `${JSON.stringify(verdict)}\n`,
    file: (account) => `${JSON.stringify({ file: printedAccount(account, language) })}\n`,
    tail: () => '',
  };
}
