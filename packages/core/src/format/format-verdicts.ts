import type { Verdict } from '../model/verdict.ts';
import { createJsonFormatter, createNdjsonFormatter } from './json.ts';
import type { FormatName, FormatOptions, Formatter } from './options.ts';
import { createPrettyFormatter } from './pretty.ts';

const creators: Readonly<Record<FormatName, (options: FormatOptions) => Formatter>> = {
  pretty: createPrettyFormatter,
  json: createJsonFormatter,
  ndjson: createNdjsonFormatter,
  sarif: createJsonFormatter,
  junit: createJsonFormatter,
  github: createJsonFormatter,
  markdown: createJsonFormatter,
  html: createJsonFormatter,
  csv: createJsonFormatter,
};

/** A formatter that writes verdicts one after the other; it keeps running counts, so use it for one run only. */
export function createFormatter(format: FormatName, options: FormatOptions = {}): Formatter {
  return creators[format](options);
}

/** All verdicts as one text. */
export function formatVerdicts(
  verdicts: readonly Verdict[],
  format: FormatName,
  options: FormatOptions = {},
): string {
  const tool = options.tool ?? verdicts[0]?.tool;
  const formatter = createFormatter(format, tool ? { ...options, tool } : options);
  return [formatter.head(), ...verdicts.map((verdict) => formatter.verdict(verdict)), formatter.tail()].join(
    '',
  );
}
