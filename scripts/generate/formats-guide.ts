import { join } from 'node:path';
import { defaultLimits, type Limits } from '../../packages/core/src/read/limits.ts';
import { type UnreadableKind, unreadable } from '../../packages/core/src/read/unreadable-kinds.ts';
import { formatFacts } from './format-facts.ts';
import type { GeneratedFile } from './generated-file.ts';

type Language = 'zh' | 'en';

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MiB`;
const plain = (count: number): string => count.toLocaleString('en');
const limitNames: Readonly<
  Record<keyof Limits, { zh: string; en: string; shown: (value: number) => string }>
> = {
  bytes: { zh: '文件大小', en: 'size of the file', shown: megabytes },
  pages: { zh: '页数（PDF、OFD）', en: 'pages (PDF, OFD)', shown: plain },
  cells: { zh: '表格单元格数', en: 'table cells', shown: plain },
  entries: {
    zh: '压缩包内的文件数、复合文档的流数',
    en: 'entries of a package, streams of a compound file',
    shown: plain,
  },
  inflatedBytes: { zh: '解压后的总大小', en: 'size after decompression', shown: megabytes },
  depth: { zh: '嵌套层数', en: 'nesting depth', shown: plain },
  milliseconds: { zh: '读取时间', en: 'time of reading', shown: (value) => `${value / 1000} s` },
};

/** What is recognised and refused; the sentence is the program's own. */
const refused: Readonly<Record<Exclude<UnreadableKind, 'empty' | 'binary'>, string>> = {
  opendocument: 'ODP, ODG',
  'office-xml': 'Word XML (pkg), UOF 表格',
  epub: 'EPUB',
  xml: 'XML',
  json: 'JSON',
  garbled: '乱码 garbled text',
  frames: '框架网页 framesets',
  scripted: '由脚本写入正文的网页 pages whose text a script writes',
  presentation: 'PPT, PPTX',
  image: 'JPEG, PNG, GIF, TIFF, BMP, WebP',
  archive: 'GZ, RAR, 7Z',
  encrypted: '加密文件 encrypted',
  compound: 'OLE',
};

const codes = (list: readonly string[]): string => list.map((code) => `\`${code}\``).join(' ');

function guide(language: Language): string[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return [
    say('| 格式 | 读取 | 不读取 | 位置 | 说明代码 |', '| format | read | not read | places | notices |'),
    '|---|---|---|---|---|',
    ...Object.values(formatFacts).map(
      (facts) =>
        `| ${facts.name}<br>${codes(facts.extensions.split(' '))} | ${facts.read[language]} | ${facts.notRead[language]} | ${facts.place[language]} | ${codes(facts.notices)} |`,
    ),
    '',
    say(
      '格式由内容判断，文件名只用来区分 Markdown 与纯文本。文本类格式的编码为 UTF-8、UTF-16、GB18030（含 GB2312、GBK）或 Big5：依次看文件开头的标记、外部指明的编码和网页自己的声明，与字节统计明显不符时以统计为准；由程序判断的会说明。',
      'The format is told by the content; the name only tells Markdown from plain text. Text may be UTF-8, UTF-16, GB18030 (with GB2312 and GBK) or Big5: by its mark, a charset given from outside or the page’s own word, unless the statistics of its bytes clearly say otherwise; what was guessed is told.',
    ),
    '',
    say('### 什么算显示的内容', '### What counts as shown'),
    '',
    say(
      '数字只由明白显示的文字组成；其余的按原因各记一条说明（次数和位置），并计入 `coverage.leftOut`。一个单元格里字号悬殊、隔得很开或分在两行的数字不并作一个数，除非本行的合计证明是一个。',
      'Numbers are made of plainly shown text only; all else is told once for each reason, with count and places, and counted in `coverage.leftOut`. Digits of one cell in type of very different size, far apart or on two lines are not one number unless the sum of the row proves it.',
    ),
    '',
    say('| 格式 | 算显示的内容 | 单独说明的 |', '| format | counts as shown | told apart |'),
    '|---|---|---|',
    ...Object.values(formatFacts).map(
      (facts) =>
        `| ${facts.name} | ${facts.shown[language]} | ${codes(facts.leftOut.map((kind) => `left-out/${kind}`))} |`,
    ),
    '',
    say('### 上限', '### Limits'),
    '',
    say(
      '超过任一上限，结论为“未能全部核对”，`complete` 为 `false`，说明 `limit` 写明是哪一项。',
      'Past any of these the outcome is `indeterminate`, `complete` is `false`, and the notice `limit` names it.',
    ),
    '',
    say('| 上限 | 默认值 | 名称 |', '| limit | default | name |'),
    '|---|---|---|',
    ...Object.entries(defaultLimits).map(([key, value]) => {
      const name = limitNames[key as keyof Limits];
      return `| ${name[language]} | ${name.shown(value)} | \`${key}\` |`;
    }),
    '',
    say('### 认得但不读的文件', '### Recognised and refused'),
    '',
    say('| 文件 | 程序的答复 |', '| file | what the program says |'),
    '|---|---|',
    ...Object.entries(refused).map(
      ([kind, name]) => `| ${name} | ${unreadable(kind as UnreadableKind).notice.message[language]} |`,
    ),
    '',
  ];
}

/** `docs/formats.md`: what is read of each format, what is not, and the limits, in Chinese and English. */
export function formatsGuide(root: string): GeneratedFile[] {
  const content = [
    '# 文件格式与限制 · File formats and limits',
    '',
    '## 读取的格式',
    '',
    ...guide('zh'),
    '## Formats',
    '',
    ...guide('en'),
  ].join('\n');
  return [{ path: join(root, 'docs/formats.md'), content }];
}
