/** A file and the path it was given under. */
export interface TakenFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What systems and programs leave in folders; all else is taken, and told if it is no report. */
const litter = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/iu;

const isWanted = ({ name }: TakenFile): boolean => !litter.test(name);

export const fromInput = (files: readonly File[]): TakenFile[] =>
  files.map((file) => ({ name: file.webkitRelativePath || file.name, blob: file })).filter(isWanted);

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder gives its entries by the hundred. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function walk(entry: FileSystemEntry): Promise<TakenFile[]> {
  const name = entry.fullPath.replace(/^\//u, '');
  try {
    if (entry.isFile) return [{ name, blob: await fileOf(entry as FileSystemFileEntry) }];
    const inside = await Promise.all((await entriesOf(entry as FileSystemDirectoryEntry)).map(walk));
    return inside.flat();
  } catch {
    // An unreadable file comes empty and is told as such.
    return [{ name, blob: new Blob([]) }];
  }
}

/** Files and whole folders of a drop, in the order of their names. */
export async function fromDrop(transfer: DataTransfer): Promise<TakenFile[]> {
  const found = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const taken =
    found.length > 0 ? (await Promise.all(found.map(walk))).flat() : fromInput([...transfer.files]);
  return taken.filter(isWanted).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
}

/**
 * What a program put on the clipboard: HTML where there is any, since only it has the cells of tables, blank ones too; else
 * the text. Null when there is neither. A page says in what charset it was once saved; the byte order mark overrules it.
 */
export function fromClipboard(
  data: DataTransfer,
  names: { readonly text: string; readonly page: string },
): TakenFile | null {
  const html = data.getData('text/html');
  if (/<table\b/iu.test(html))
    return { name: names.page, blob: new Blob(['\ufeff', html], { type: 'text/html' }) };
  const text = data.getData('text/plain');
  if (text.trim() === '') return null;
  return { name: names.text, blob: new Blob([text], { type: 'text/plain' }) };
}
