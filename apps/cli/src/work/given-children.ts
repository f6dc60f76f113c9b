import type { Report, Understanding } from '@gouji/core';
import { isOtherThing } from '@gouji/core/format';
import { unpack } from './packed.ts';
import type { Candidate } from './source-identity.ts';

/** A report given as subordinate, and whether it was written out on the command line. */
export type GivenReport = Understanding & { readonly isNamed: boolean };

/** The reports of subordinate bodies as they were given, read when they are first asked for. */
export interface GivenChildren {
  all(): Promise<readonly GivenReport[]>;
  reports(): Promise<readonly Report[]>;
  /** Takes what others have understood of the files, packed, in their order: they are not read again. */
  take(understood: readonly Uint8Array[]): void;
}

/** What lies in a folder of subordinate reports and is none is no report that is missing. */
const isMeant = ({ named }: Candidate, { notices }: Understanding): boolean =>
  named || !notices.some(({ code }) => isOtherThing(code));

/** `read` gives every report of a file, and never fails. */
export function createGivenChildren(
  files: readonly Candidate[],
  read: (path: string) => Promise<readonly Understanding[]>,
): GivenChildren {
  let understand = (index: number): Promise<readonly Understanding[]> => read(files[index]!.path);
  let known: Promise<readonly GivenReport[]> | null = null;
  const readAll = async (): Promise<readonly GivenReport[]> => {
    const all: GivenReport[] = [];
    for (const [index, file] of files.entries())
      for (const one of await understand(index))
        if (isMeant(file, one)) all.push({ ...one, isNamed: file.named });
    return all;
  };
  const all = (): Promise<readonly GivenReport[]> => {
    known ??= readAll();
    return known;
  };
  return {
    all,
    reports: async () => (await all()).flatMap(({ report }) => report ?? []),
    take(understood) {
      understand = async (index) => unpack<Understanding[]>(understood[index]!);
    },
  };
}
