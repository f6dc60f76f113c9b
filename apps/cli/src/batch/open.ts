import { type Database, isStoreFolder, type Location, noSuchBatch, openDatabase } from '@gouji/batch';
import type { Language } from '@gouji/core/model';
import { UsageError } from '../usage-error.ts';

/** Where a batch is kept, as the command line gives it. */
export interface StoreOptions {
  readonly data?: string;
  readonly database?: string;
  readonly lang?: Language;
}

export const defaultName = 'default';
const defaultFolder = '.gouji/batch';

function locationOf({ data, database }: StoreOptions, environment = process.env): Location {
  if (data !== undefined && database !== undefined)
    throw new UsageError({
      zh: '--data 和 --database 只能给一个。',
      en: 'Only one of --data and --database can be given.',
    });
  const url = database ?? (data === undefined ? environment.GOUJI_DATABASE : undefined);
  if (url === undefined) return { folder: data ?? defaultFolder };
  if (/^postgres(?:ql)?:\/\//u.test(url)) return { url };
  throw new UsageError({
    zh: '--database 应为 postgres://用户:密码@主机:端口/库。',
    en: '--database must be postgres://user:password@host:port/name.',
  });
}

/** Does something with the store and leaves it; what the person can mend is told in a sentence. */
export async function withStore<Result>(
  options: StoreOptions,
  work: (database: Database) => Promise<Result>,
  setting: Parameters<typeof openDatabase>[1] = {},
): Promise<Result> {
  const location = locationOf(options);
  try {
    const database = await openDatabase(location, setting);
    let result: Result;
    try {
      result = await work(database);
    } catch (error) {
      // What went wrong first is told, and not that the end of it went wrong, too.
      await database.close().catch(() => {});
      throw error;
    }
    await database.close();
    return result;
  } catch (error) {
    const { sentence } = error as { sentence?: { zh: string; en: string } };
    throw sentence && !(error instanceof UsageError) ? new UsageError(sentence) : error;
  }
}

/** False where nothing was ever submitted: looking for it need not set up a database. */
export function hasStore(options: StoreOptions): boolean {
  const location = locationOf(options);
  return 'url' in location || isStoreFolder(location.folder);
}

/** The same for what is in a batch that must be there: throws where there is nothing. */
export async function withBatch<Result>(
  { name = defaultName, ...options }: StoreOptions & { readonly name?: string },
  work: (database: Database, name: string) => Promise<Result>,
): Promise<Result> {
  if (!hasStore(options)) throw new UsageError(noSuchBatch(name).sentence);
  return withStore(options, (database) => work(database, name));
}
