import { readFile } from 'node:fs/promises';
import type { Verdict } from '@gouji/core';
import { fileNameOf } from '@gouji/core/format';
import { decodeText } from '@gouji/core/read';
import { writeWholeFile } from '../io/output.ts';
import { describeSystemError, UsageError } from '../usage-error.ts';

/** Where the baseline lies unless the configuration or a flag says otherwise. */
export const defaultBaseline = 'gouji-baseline.txt';

const entry = /^([0-9a-f]{16,64})(?:\s+#\s?(.*))?$/u;

/** A baseline: fingerprints, each with a remark for people. */
export type Baseline = ReadonlyMap<string, string>;

/** Reads a baseline: one fingerprint a line, `#` begins a remark. Throws a UsageError that names the first bad line. */
export async function readBaseline(file: string): Promise<Baseline> {
  let text: string;
  try {
    text = decodeText(await readFile(file)).text;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError({
      zh: `无法读取基线文件“${file}”：${describeSystemError(error, 'zh')}${isMissing ? '；可用 gouji baseline create 生成' : ''}。`,
      en: `Cannot read the baseline “${file}”: ${describeSystemError(error, 'en')}${isMissing ? '; write one with gouji baseline create' : ''}.`,
    });
  }
  const entries = new Map<string, string>();
  text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .forEach((line, index) => {
      const trimmed = line.trim();
      if (trimmed === '' || trimmed.startsWith('#')) return;
      const match = entry.exec(trimmed);
      if (!match)
        throw new UsageError({
          zh: `基线文件“${file}”第 ${index + 1} 行不是指纹。`,
          en: `Line ${index + 1} of the baseline “${file}” is not a fingerprint.`,
        });
      entries.set(match[1]!, match[2] ?? '');
    });
  return entries;
}

/** The file a remark names, if it is one of ours. */
export const fileOfRemark = (remark: string): string | null => /^(.+): \w+\/\w/u.exec(remark)?.[1] ?? null;

/** The findings of a run as entries of a baseline, without those an exception covers. A remark names file, rule and value. */
export function collectBaseline(verdicts: Iterable<Verdict>): Map<string, string> {
  const entries = new Map<string, string>();
  for (const verdict of verdicts)
    for (const finding of verdict.findings)
      if (finding.suppression?.kind !== 'exception')
        entries.set(
          finding.fingerprint,
          `${fileNameOf(verdict.source)}: ${finding.ruleId}${finding.path ? ` ${finding.path}` : ''}`.replace(
            /[\r\n]+/gu,
            ' ',
          ),
        );
  return entries;
}

/** Writes a baseline whole, sorted by fingerprint, so that two people's changes seldom meet on one line. */
export async function writeBaseline(file: string, entries: Baseline): Promise<void> {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([fingerprint, remark]) => (remark ? `${fingerprint}  # ${remark}` : fingerprint));
  await writeWholeFile(file, lines.map((line) => `${line}\n`).join(''));
}
