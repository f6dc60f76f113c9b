import { join, parse } from 'node:path';
import { type Report, type Source, understandAll } from '@gouji/core';
import { dayInChina } from '@gouji/core/check';
import type { Language, Verdict } from '@gouji/core/model';
import { exportManifest, manifestText } from '../files/own-file.ts';
import { fittingName } from '../io/fitting-name.ts';
import { writeWholeFile } from '../io/output.ts';
import { readSourceFile } from '../io/read-source.ts';
import type { Origin, Sink } from '../io/sink.ts';
import { readersFor } from '../readers.ts';
import { annotatedName } from './annotate.ts';
import type { LetterFlags } from './letter-options.ts';
import { sayIn } from './say.ts';

export interface FolderSinkOptions extends LetterFlags {
  readonly lang: Language;
}

/** Names of files that are not taken yet: `甲.docx`, `甲-2.docx`, … */
export class FileNames {
  readonly #taken = new Set<string>();

  free(wanted: string): string {
    const { name, ext } = parse(wanted);
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? wanted : fittingName(name, `-${number}${ext}`);
      if (this.#taken.has(candidate.toLowerCase())) continue;
      this.#taken.add(candidate.toLowerCase());
      return candidate;
    }
  }
}

const mostCharacters = 80;

/** A name a file can bear everywhere. */
export const safeName = (name: string): string =>
  [...name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_').replace(/^[.\s]+/u, '_')].slice(0, mostCharacters).join('');

/** A sink of files in a folder that is known as an export of ours; `write` gives how many it wrote for a verdict. */
function folderSink(
  folder: string,
  language: Language,
  what: { readonly zh: string; readonly en: string },
  write: (verdict: Verdict, origin: Origin | undefined) => Promise<number>,
): Sink {
  let written = 0;
  return {
    async head() {
      await writeWholeFile(join(folder, exportManifest), manifestText);
    },
    async verdict(verdict, origin) {
      written += await write(verdict, origin);
    },
    file: async () => {},
    async end() {
      sayIn(language)({ zh: `${what.zh} ${written} 份：${folder}`, en: `${written} ${what.en}: ${folder}` });
    },
    discard: async () => {},
  };
}

const hasSomething = ({ findings }: Verdict): boolean => findings.some(({ suppression }) => !suppression);

/** A verdict does not hold its report: the file is read once more for its words and places. */
async function readAgain(
  { source: { name, part } }: Verdict,
  origin: Origin | undefined,
): Promise<{ source: Source; report: Report | null }> {
  // Of a file that holds several reports the name ends in the number of each.
  const own = part ? name.slice(0, name.lastIndexOf('#')) : name;
  const source = typeof origin === 'function' ? await origin() : await readSourceFile(origin ?? own, own);
  const found = await understandAll(source, { readers: await readersFor(source) });
  return { source, report: found[(part?.number ?? 1) - 1]?.report ?? null };
}

/** One letter a body that has something to correct or to verify, as Word and as Markdown. */
export async function createLetterSink(folder: string, options: FolderSinkOptions): Promise<Sink> {
  const { lang } = options;
  const [{ letterOf }, { letterSettingsOf, writerOf }] = await Promise.all([
    import('@gouji/office/letter'),
    import('./letter-options.ts'),
  ]);
  const writer = writerOf(letterSettingsOf(options, dayInChina(Date.now()), lang));
  const names = new FileNames();
  return folderSink(folder, lang, { zh: '已写反馈函', en: 'letters written' }, async (verdict, origin) => {
    if (!hasSomething(verdict)) return 0;
    const { report } = await readAgain(verdict, origin);
    const letter = letterOf(verdict, report, { language: lang });
    if (!letter) return 0;
    const known = report?.organization ? `${letter.body}${letter.year}` : parse(verdict.source.name).name;
    const name = parse(names.free(`${safeName(known)}.docx`)).name;
    await writeWholeFile(join(folder, `${name}.docx`), writer.toDocx([letter]));
    await writeWholeFile(join(folder, `${name}.md`), writer.toMarkdown(letter));
    return 1;
  });
}

/** A copy with comments of each report of which something is to be said. */
export function createAnnotatedSink(folder: string, options: FolderSinkOptions): Sink {
  const names = new FileNames();
  const { lang } = options;
  const say = sayIn(lang);
  const date = `${dayInChina(Date.now())}T00:00:00Z`;
  return folderSink(folder, lang, { zh: '已写批注件', en: 'annotated copies' }, async (verdict, origin) => {
    if (!hasSomething(verdict)) return 0;
    const { source, report } = await readAgain(verdict, origin);
    const { annotate } = await import('@gouji/office/annotate');
    const copy = await annotate(source, verdict, report, {
      language: lang,
      readers: await readersFor(source),
      date,
      ...(options.author !== undefined && { author: options.author }),
    });
    if (!copy) return 0;
    for (const { message, level } of copy.notices)
      if (level !== 'info') say({ zh: `${source.name}：${message.zh}`, en: `${source.name}: ${message.en}` });
    const { name: stem, ext } = parse(source.name);
    const name = names.free(annotatedName(`${safeName(stem)}${ext}`, copy.format, lang));
    await writeWholeFile(join(folder, name), copy.bytes);
    return 1;
  });
}
