import type { FileAccount } from '../model/file-account.ts';
import type { Verdict } from '../model/verdict.ts';
import { createCsvFormatter } from './csv.ts';
import { createGithubFormatter } from './github.ts';
import { createHtmlFormatter } from './html.ts';
import { createJsonFormatter, createNdjsonFormatter } from './json.ts';
import { createJunitFormatter } from './junit.ts';
import { createMarkdownFormatter } from './markdown.ts';
import type { FormatName, FormatOptions, Formatter } from './options.ts';
import { createPrettyFormatter } from './pretty.ts';
import { createSarifFormatter } from './sarif.ts';

const creators: Readonly<Record<FormatName, (options: FormatOptions) => Formatter>> = {
  pretty: createPrettyFormatter,
  json: createJsonFormatter,
  ndjson: createNdjsonFormatter,
  sarif: createSarifFormatter,
  junit: createJunitFormatter,
  github: createGithubFormatter,
  markdown: createMarkdownFormatter,
  html: createHtmlFormatter,
  csv: createCsvFormatter,
};

/** A formatter that writes verdicts one after the other; it keeps running counts, so use it for one run only. */
export function createFormatter(format: FormatName, options: FormatOptions = {}): Formatter {
  return creators[format](options);
}

/** What a formatter writes of verdicts, and of files that have none. */
export function writeAll(
  formatter: Formatter,
  verdicts: readonly Verdict[],
  files: readonly FileAccount[],
): string {
  const head = formatter.head();
  const pieces = [
    ...verdicts.map((verdict) => formatter.verdict(verdict)),
    ...files.map((account) => formatter.file(account)),
  ];
  return [head, formatter.lead?.() ?? '', ...pieces, ...(formatter.body?.() ?? []), formatter.tail()].join(
    '',
  );
}

/** All verdicts, and the files that have none, as one text. */
export function formatVerdicts(
  verdicts: readonly Verdict[],
  format: FormatName,
  options: FormatOptions = {},
  files: readonly FileAccount[] = [],
): string {
  const tool = options.tool ?? verdicts[0]?.tool;
  return writeAll(createFormatter(format, tool ? { ...options, tool } : options), verdicts, files);
}
