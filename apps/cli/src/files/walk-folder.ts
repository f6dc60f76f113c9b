import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { sourceName } from '../io/source-name.ts';
import { describeSystemError, type Sentence } from '../usage-error.ts';
import type { Settled } from './file-kind.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import { exportManifest } from './own-file.ts';
import { fromSystemName, toShownPath, toSystemPath } from './system-path.ts';

/** Something that lies in a folder: a file to look at, or what became of it already. The path of a folder ends in a slash. */
export interface Found {
  readonly path: string;
  readonly settled: Settled | null;
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isFile: boolean;
  readonly isLink: boolean;
}

const toEntry = (name: string, entry: Dirent<string> | Dirent<Buffer>): Entry => ({
  name,
  isFolder: entry.isDirectory(),
  isFile: entry.isFile(),
  isLink: entry.isSymbolicLink(),
});

/** The entries of a folder by name. Names are read as bytes where one of them is no UTF-8. */
async function list(folder: string): Promise<Entry[]> {
  const place = toSystemPath(folder);
  const entries = await readdir(place, { withFileTypes: true });
  const named = entries.some(({ name }) => name.includes('\ufffd'))
    ? (await readdir(place, { withFileTypes: true, encoding: 'buffer' })).map((entry) =>
        toEntry(fromSystemName(entry.name), entry),
      )
    : entries.map((entry) => toEntry(entry.name, entry));
  return named.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const leave = (zh: string, en: string): Settled => ({ state: 'ignored', reason: { zh, en } });
const hidden = leave('隐藏文件。', 'A hidden file.');
const hiddenFolder = leave('隐藏文件夹，没有查看。', 'A hidden folder; not looked into.');
const lockFile = leave('办公软件打开文件时留下的临时文件。', 'A lock file of an office program.');
const systemFile = leave('系统生成的文件。', 'Made by the system.');
const packages = leave('程序包文件夹，没有查看。', 'A folder of packages; not looked into.');
const exported = leave('gouji 导出的文件夹，没有查看。', 'A folder exported by gouji; not looked into.');
const ownSettings = leave('gouji 的设置文件。', 'Settings of gouji.');
const irregular: Settled = {
  state: 'notReport',
  reason: {
    zh: '不是普通文件（管道、套接字或设备）。',
    en: 'No regular file (a pipe, a socket or a device).',
  },
};

/** What is left aside by its name, before any pattern is asked. */
function settleByPlace({ name, isFolder }: Entry): Settled | null {
  if (/^(?:\.goujiignore|gouji\.config\.(?:ts|js|mjs|json)|gouji-baseline\.txt)$/u.test(name))
    return ownSettings;
  if (name.startsWith('.')) return isFolder ? hiddenFolder : hidden;
  if (name.startsWith('~$') || (name.startsWith('.~') && !isFolder)) return lockFile;
  if (/^(?:thumbs\.db|desktop\.ini)$/iu.test(name) || name === '__MACOSX') return systemFile;
  return isFolder && name === 'node_modules' ? packages : null;
}

/** The page a folder belongs to: browsers put the pictures and scripts of `X.html` into `X_files` or `X.files`. */
function pageOf(folder: string, entries: readonly Entry[]): string | null {
  const stem = /^(.+)(?:_files|\.files|_文件)$/u.exec(folder)?.[1];
  if (stem === undefined) return null;
  return (
    entries.find(({ name }) => basename(name, extname(name)) === stem && /\.[sx]?html?$/iu.test(name))
      ?.name ?? null
  );
}

function cannotRead(error: unknown, what: Sentence): Settled {
  return {
    state: 'unreadable',
    unopened: true,
    reason: {
      zh: `无法${what.zh}：${describeSystemError(error, 'zh')}。`,
      en: `Cannot ${what.en}: ${describeSystemError(error, 'en')}.`,
    },
  };
}

const identityOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

/** The folder in which the program keeps what it needs from run to run. */
const workFolder = '.gouji';

/** Walks folders. Nothing ends the walk: what cannot be opened is one of the things found. */
export class FolderWalk {
  readonly #rules: IgnoreRules;
  readonly #root: string;
  /** Folders that were entered, by what the system knows them by, so that a link never leads around in a circle. */
  readonly #entered = new Map<string, string>();

  /** `root` is absolute. */
  constructor(root: string, rules: IgnoreRules) {
    this.#root = root;
    this.#rules = rules;
  }

  async *walk(folder: string = this.#root): AsyncGenerator<Found> {
    let entries: Entry[];
    try {
      this.#entered.set(identityOf(await stat(toSystemPath(folder))), folder);
      entries = await list(folder);
    } catch (error) {
      yield { path: `${folder}/`, settled: cannotRead(error, { zh: '打开文件夹', en: 'open the folder' }) };
      return;
    }
    if (folder !== this.#root && entries.some(({ name }) => name === exportManifest)) {
      yield { path: `${folder}/`, settled: exported };
      return;
    }
    const ignored = this.#rules.in(folder, this.#root);
    for (const entry of entries) {
      // Where the cache and the review keep what they know; whether it is there makes no difference to a run.
      if (entry.name === workFolder) continue;
      const path = join(folder, entry.name);
      if (entry.isLink) yield* this.#follow(path, entry, entries, ignored);
      else if (entry.isFolder) yield* this.#enter(path, entry, entries, ignored);
      else yield this.#settle(path, entry, ignored);
    }
  }

  #settle(path: string, entry: Entry, ignored: ReturnType<IgnoreRules['in']>): Found {
    const aside = settleByPlace(entry);
    if (aside) return { path, settled: aside };
    const reason = ignored(path, false);
    if (reason) return { path, settled: { state: 'ignored', reason } };
    return { path, settled: entry.isFile ? null : irregular };
  }

  async *#enter(
    path: string,
    entry: Entry,
    siblings: readonly Entry[],
    ignored: ReturnType<IgnoreRules['in']>,
  ): AsyncGenerator<Found> {
    const page = pageOf(entry.name, siblings);
    const reason = ignored(path, true);
    const aside =
      settleByPlace({ ...entry, isFolder: true }) ??
      (reason && { state: 'ignored' as const, reason }) ??
      (page === null
        ? null
        : leave(
            `网页“${toShownPath(page)}”的附带文件，没有查看。`,
            `Belongs to the page “${toShownPath(page)}”; not looked into.`,
          ));
    if (aside) yield { path: `${path}/`, settled: aside };
    else yield* this.walk(path);
  }

  /** What a link points to counts as lying here, unless that is a folder the walk has been to. */
  async *#follow(
    path: string,
    entry: Entry,
    siblings: readonly Entry[],
    ignored: ReturnType<IgnoreRules['in']>,
  ): AsyncGenerator<Found> {
    let info: Stats;
    try {
      info = await stat(toSystemPath(path));
    } catch (error) {
      const aside = this.#settle(path, { ...entry, isFile: true }, ignored);
      const settled =
        aside.settled ?? cannotRead(error, { zh: '打开链接所指的文件', en: 'open what the link points to' });
      yield { path, settled };
      return;
    }
    if (!info.isDirectory()) {
      yield this.#settle(path, { ...entry, isFile: info.isFile() }, ignored);
      return;
    }
    const same = this.#entered.get(identityOf(info));
    if (same === undefined) {
      yield* this.#enter(path, { ...entry, isFolder: true }, siblings, ignored);
      return;
    }
    const name = sourceName(same) || '.';
    yield {
      path: `${path}/`,
      settled: leave(
        `与文件夹“${name}”相同，不重复查看。`,
        `The same folder as “${name}”; not looked into again.`,
      ),
    };
  }
}
