import { extname } from 'node:path';
import { isOwnName, isOwnOutput, ownOutput } from '@gouji/core/format';
import type { FileAccount } from '@gouji/core/model';
import { identify, unreadable } from '@gouji/core/read';
import type { Sentence } from '../usage-error.ts';

/** A state with its reason: all of an account but the name. `unopened`: it may hold reports, but could not even be opened. */
export type Settled = Pick<FileAccount, 'state'> & { readonly reason: Sentence; readonly unopened?: true };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((word) => `.${word}`));

/** Texts and documents in which reports are published or handed in: read, and told by their content what they are. */
const documents = words(
  [
    'txt text md markdown html htm xhtml shtml jsp asp aspx php mht mhtml xml',
    'docx docm dotx dotm doc dot wps wpt rtf odt fodt uof uot pdf ofd ceb epub pages',
    'xlsx xlsm xltx xls et ett ods fods uos numbers',
    'ppt pptx pptm dps odp zip rar 7z tar gz tgz bz2 xz',
  ].join(' '),
);

const pictures = words('png jpg jpeg jpe gif bmp webp tif tiff svg ico heic avif psd');

const others: readonly (readonly [ReadonlySet<string>, Sentence])[] = [
  [
    words('mp3 mp4 m4a wav avi mov wmv flv mkv webm ogg amr'),
    { zh: '音频或视频，不是报告。', en: 'Sound or video, not a report.' },
  ],
  [
    words(
      'js mjs cjs css map ts tsx jsx vue py java class c h cpp cs go rs rb sh bat cmd ps1 sql exe dll so msi jar apk iso',
    ),
    { zh: '程序文件，不是报告。', en: 'A program file, not a report.' },
  ],
  [words('ttf otf woff woff2 eot'), { zh: '字体，不是报告。', en: 'A font, not a report.' }],
  [words('lnk url'), { zh: '快捷方式，不是报告本身。', en: 'A shortcut, not the report itself.' }],
];

const picture: Settled = {
  state: 'unreadable',
  reason: {
    zh: '图片中的文字无法读取；如是扫描或拍照的报告，请换用带文字的文件。',
    en: 'The text of a picture cannot be read; if it shows a report, use a file that holds its text.',
  },
};

const otherText = (extension: string): Settled => ({
  state: 'notReport',
  reason: {
    zh: `${extension} 文件不是报告常用的格式，没有读取；如确是报告，请在命令中直接写出这个文件。`,
    en: `Reports do not come as ${extension} files, so it was not read; if it is one, name the file itself.`,
  },
});

/** Text has no zero bytes, unless it is UTF-16 and says so. */
const isText = (head: Uint8Array): boolean =>
  !head.includes(0) || (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

const notReport = (reason: Sentence): Settled => ({ state: 'notReport', reason });

/** What a file is by its extension alone; null when its content has to tell. */
export function settleByName(name: string): Settled | null {
  if (isOwnName(name)) return ownOutput;
  const extension = extname(name).toLowerCase();
  if (pictures.has(extension)) return picture;
  const other = others.find(([extensions]) => extensions.has(extension));
  return other ? notReport(other[1]) : null;
}

/** Whether a file of this name is read as a possible report without a look at its beginning. */
export const isDocumentName = (name: string): boolean => documents.has(extname(name).toLowerCase());

/** What a file of another kind is by how it begins; null when it may be a report all the same. */
export function settleByHead(name: string, head: Uint8Array): Settled | null {
  if (isOwnOutput(head)) return ownOutput;
  const identity = identify(head, name);
  if (identity.unreadable === 'image') return picture;
  if (identity.unreadable === 'empty') return notReport(unreadable('empty').notice.message);
  if (identity.format !== 'text') return null;
  const extension = extname(name).toLowerCase();
  if (extension !== '') return otherText(extension);
  return isText(head) ? null : notReport(unreadable('binary').notice.message);
}
