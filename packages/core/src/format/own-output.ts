import type { FileAccount } from '../model/file-account.ts';

/** The part by which a workbook of ours is known again; office programs do not mind parts they do not know. */
export const ownPart = 'gouji/manifest.xml';

/** How much of a file is enough to know it again. */
export const ownHeadLength = 4096;

/**
 * What the outputs of the program begin with. Each is what the file is, not what it is called: people rename results, and
 * keep them beside the reports.
 */
const openings: readonly RegExp[] = [
  /^\s*\{\s*"schemaVersion": ?\d+,\s*"(?:tool": ?\{\s*"name": ?"gouji"|source": ?\{|file": ?\{)/u,
  /^\{"file":\{"name":/u,
  /^\s*\{\s*"\$schema": ?"[^"]*sarif[^"]*",[\s\S]{0,200}"name": ?"gouji"/u,
  /^<\?xml[^>]*>\s*<testsuites name="gouji"/u,
  // Written so that it may stand in a script of a page.
  /^<!-{2} gouji -->/u,
  /<meta name="generator" content="gouji">/u,
  /^(?:文件,[^\n]*,指纹|file,[^\n]*,fingerprint)/u,
  /^(?:source,organization|dataset,name,type)/u,
  /^\{"(?:source":"[^"]*","organization|dataset":")/u,
  /^\s*\{\s*"schemaVersion": ?\d+,\s*"organization"/u,
  /^\{"gouji":"review(?:-place)?",/u,
  /^\{"pid":\d+,"host":"[^"]*","started":"/u,
  /^[0-9a-f]{32} {2}# \S.*: [a-z]+\/[a-z-]+/u,
];

/** Whether a file that begins like this is an output of the program. */
export function isOwnOutput(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head.subarray(0, ownHeadLength));
  // A workbook of ours names a part of its own among its first entries, in plain letters.
  if (text.startsWith('PK')) return text.includes(ownPart);
  return openings.some((opening) => opening.test(text));
}

/** Copies with comments lie beside the reports they are copies of. */
const annotatedCopy = /\.(?:批注|annotated)\.(?:docx|xlsx|pdf|html?)$/iu;

/** Whether a file is named as the copies with comments are. */
export const isOwnName = (name: string): boolean => annotatedCopy.test(name);

/** How an output of the program ends where folders are gone through. */
export const ownOutput: Omit<FileAccount, 'name' | 'reason'> & Required<Pick<FileAccount, 'reason'>> = {
  state: 'ignored',
  reason: { zh: 'gouji 自己生成的文件，不作为报告。', en: 'Written by gouji itself, hence no report.' },
};
