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

/** All verdicts, and the files that have none, as one text. */
export type FormatVerdicts<Options> = (
  verdicts: readonly Verdict[],
  format: FormatName,
  options?: Options,
  files?: readonly FileAccount[],
) => string;

/** Gives the function that writes with formatters as `create` makes them. */
export const writerOf =
  <Options extends FormatOptions>(
    create: (format: FormatName, options: Options) => Formatter,
  ): FormatVerdicts<Options> =>
  (verdicts, format, options, files = []) => {
    const tool = options?.tool ?? verdicts[0]?.tool;
    const formatter = create(format, { ...options, ...(tool && { tool }) } as Options);
    const head = formatter.head();
    const pieces = [
      ...verdicts.map((verdict) => formatter.verdict(verdict)),
      ...files.map((account) => formatter.file(account)),
    ];
    return [head, formatter.lead?.() ?? '', ...pieces, ...(formatter.body?.() ?? []), formatter.tail()].join(
      '',
    );
  };

export const formatVerdicts = writerOf(createFormatter);
