import { join, parse } from 'node:path';
import { dayInChina } from '@gouji/core/check';
import { counted } from '@gouji/core/format';
import type { Language, Report } from '@gouji/core/model';
import { type Letter, letterOf } from '@gouji/office/letter';
import { bodyOfReport } from '@gouji/office/survey';
import { exportManifest, manifestText } from '../files/own-file.ts';
import { writeWholeFile } from '../io/output.ts';
import { openSpool, type Place } from '../io/spool.ts';
import { FileNames, safeName } from '../office/folder-sinks.ts';
import { type LetterFlags, letterSettingsOf, writerOf } from '../office/letter-options.ts';
import { sayIn } from '../office/say.ts';
import type { SurveyOutput } from './survey-output.ts';

/** The letters to a body: what they say waits on disk until the last of its years has been checked. */
interface Pending {
  readonly name: string;
  readonly places: Place[];
}

/** Writes one document a body, with a letter for each of its reports that has something to correct or to verify. */
export async function openLetters(
  folder: string,
  flags: LetterFlags,
  language: Language,
): Promise<SurveyOutput> {
  const writer = writerOf(letterSettingsOf(flags, dayInChina(Date.now()), language));
  const names = new FileNames();
  const spool = openSpool();
  const pending = new Map<string, Pending>();
  await writeWholeFile(join(folder, exportManifest), manifestText);

  return {
    async verdict(verdict) {
      // Of the report a letter names only what the verdict says of it too.
      const letter = letterOf(verdict, verdict.report as Report | null, { language });
      if (!letter) return;
      const organization = verdict.report?.organization?.name ?? null;
      const key =
        organization === null ? verdict.source.name : bodyOfReport(organization, verdict.source.name);
      let own = pending.get(key);
      if (!own) {
        own = { name: organization ?? parse(verdict.source.name).name, places: [] };
        pending.set(key, own);
      }
      own.places.push(await spool.append(Buffer.from(JSON.stringify(letter))));
    },
    file: async () => {},
    async end() {
      for (const { name, places } of pending.values()) {
        const letters: Letter[] = [];
        for (const place of places)
          letters.push(JSON.parse(Buffer.from(await spool.take(place)).toString()) as Letter);
        letters.sort((a, b) => (a.year < b.year ? -1 : 1));
        const file = names.free(`${safeName(name)}.docx`);
        await writeWholeFile(join(folder, file), writer.toDocx(letters));
      }
      sayIn(language)({
        zh: `已写反馈函 ${pending.size} 份：${folder}`,
        en: `${counted(pending.size, 'letter')} written: ${folder}`,
      });
    },
    discard: () => spool.close(),
  };
}
