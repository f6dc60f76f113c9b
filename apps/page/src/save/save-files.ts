import { accountOf, type FormatName } from '@gouji/core/format';
import type { FileAccount } from '@gouji/core/model';
import type { Sender } from '@gouji/office/letter';
import { type Entry, entries, language, lineOf, lines, originalOf } from '../desk/desk.ts';
import { bytesOf } from '../desk/read-line.ts';
import { en } from '../words/en.ts';
import { zh } from '../words/zh.ts';
import { ask } from '../work/crew.ts';
import { toCorrection } from '../work/edits.ts';
import type { Checked, CopyRequest, Reviewed } from '../work/questions.ts';
import { letterhead } from './sender.ts';

/** The formats for other programs, with ending and type of the file. */
export const machineFormats: readonly {
  readonly format: FormatName;
  readonly label: string;
  readonly ending: string;
  readonly type: string;
}[] = [
  { format: 'csv', label: 'CSV', ending: 'csv', type: 'text/csv' },
  { format: 'json', label: 'JSON', ending: 'json', type: 'application/json' },
  { format: 'html', label: 'HTML', ending: 'html', type: 'text/html' },
  { format: 'markdown', label: 'Markdown', ending: 'md', type: 'text/markdown' },
  { format: 'sarif', label: 'SARIF', ending: 'sarif', type: 'application/sarif+json' },
  { format: 'junit', label: 'JUnit', ending: 'xml', type: 'application/xml' },
];

/** Hands a file to the browser's own saving. */
function save(name: string, type: string, content: Uint8Array | string): void {
  const url = URL.createObjectURL(new Blob([content as Uint8Array<ArrayBuffer> | string], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};

/** `局/年报.docx` as `年报`. */
const stemOf = (name: string): string => name.replace(/^.*\//u, '').replace(/(?<=.)\.[^.]*$/u, '');

const sender = (): Sender => ({ ...letterhead.value, date: today() });

const checkedOf = ({ report, verdict }: Entry): Checked => ({ report, verdict });

/** Comments and letters speak of the file as it is; what was corrected stands in letter and workbook. */
const reviewedOf = (entry: Entry): Reviewed => ({
  inFile: { report: entry.understanding.report, verdict: entry.original },
  now: checkedOf(entry),
  corrections: entry.edits.map((edit) => toCorrection(edit, originalOf(entry, edit.target) ?? '')),
});

/** Saves an office file of a report; false when there was nothing to write. */
export async function saveCopy(entry: Entry, copy: CopyRequest['copy']): Promise<boolean> {
  const line = lineOf(entry.line);
  if (!line) return false;
  const saved = await ask('copy', {
    copy,
    source: await bytesOf(line),
    ...reviewedOf(entry),
    prior: entry.prior?.understanding.report ?? null,
    sender: sender(),
    language: language.value,
  });
  if (saved) save(saved.name, saved.type, saved.bytes);
  return saved !== null;
}

/** Files that came to no verdict are told in what is saved as well. */
const filesWithoutVerdict = (): FileAccount[] =>
  lines.value.flatMap(({ name, trouble, account }): FileAccount[] =>
    trouble
      ? [{ name, state: 'unreadable', reason: { zh: zh.trouble[trouble], en: en.trouble[trouble] } }]
      : account
        ? [account]
        : [],
  );

/** Saves verdicts in a format for other programs: of one report, or of all. */
export async function saveFormat(format: FormatName, entry: Entry | null): Promise<boolean> {
  const verdicts = (entry ? [entry] : entries.value).map(({ verdict }) => verdict);
  const accounts = verdicts.map(accountOf);
  const isOther = (index: number): boolean => accounts[index]!.state === 'notReport';
  const text = await ask('format', {
    verdicts: verdicts.filter((_, index) => !isOther(index)),
    files: [...accounts.filter((_, index) => isOther(index)), ...(entry ? [] : filesWithoutVerdict())],
    format,
    language: language.value,
  });
  const { ending, type } = machineFormats.find((one) => one.format === format)!;
  const name = entry ? stemOf(entry.verdict.source.name) : language.value === 'zh' ? '校核结果' : 'results';
  save(`${name}.${ending}`, type, text);
  return true;
}

/** Saves one workbook of all findings. */
export async function saveSurvey(): Promise<boolean> {
  const reports = entries.value.map(checkedOf);
  const bytes = await ask('survey', { reports, language: language.value });
  const name = language.value === 'zh' ? '年报校核问题总表' : 'findings';
  save(`${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
  return true;
}

/** Saves a letter for each body that needs one; false when none does. */
export async function saveLetters(): Promise<boolean> {
  const reports = entries.value.map(reviewedOf);
  const letters = await ask('letters', { reports, sender: sender(), language: language.value });
  if (letters)
    save(`${language.value === 'zh' ? '反馈函' : 'letters'}.zip`, 'application/zip', letters.bytes);
  return letters !== null;
}
