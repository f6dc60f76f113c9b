import type { Limits } from '@gouji/core';
import type { FileAccount } from '@gouji/core/model';
import { defaultLimits, UnreadableError } from '@gouji/core/read';
import { openArchive } from '@gouji/readers/archive';
import { toDocumentName } from '../intake/document-name.ts';
import type { Upload } from '../work/job.ts';

/** A document of a job, or why a file of an archive is none. */
export type JobDocument = Upload | { readonly name: string; readonly account: FileAccount };

export interface Unpacked {
  /** Names of the files in it. */
  readonly names: readonly string[];
  /** Each file by itself, one after the other: what cannot be taken out is accounted for. */
  documents(): AsyncIterable<JobDocument> | Iterable<JobDocument>;
  /** Nothing more is taken out of it. */
  close(): void;
}

/** What systems leave in archives without being asked. */
const leftBehind = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/iu;

/** A folder of reports may be larger than what one document may unfold to. */
const archiveLimits: Limits = { ...defaultLimits, entries: 20_000, inflatedBytes: 1024 ** 3 };

const pointsOut = {
  zh: '它的名称指向压缩包之外，没有读取；请重新打包。',
  en: 'Its name points out of the archive, and it was not read; pack the files again.',
};

/** Opens an archive of documents in this thread. Throws `UnreadableError` when it is damaged or holds too much. */
export function unpackArchive(bytes: Uint8Array): Unpacked {
  const archive = openArchive(bytes, archiveLimits);
  const names = archive.names.filter((name) => !leftBehind.test(name));
  const refused = archive.refused.map((given): JobDocument => {
    const name = toDocumentName(given);
    return { name, account: { name, state: 'unreadable', reason: pointsOut } };
  });
  return {
    names,
    *documents() {
      for (const name of names)
        try {
          yield { name, bytes: new Uint8Array(archive.read(name)!) };
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error;
          yield { name, account: { name, state: 'unreadable', reason: error.notice.message } };
        }
      yield* refused;
    },
    close() {},
  };
}
