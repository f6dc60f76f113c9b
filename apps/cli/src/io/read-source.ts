import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Source } from '@gouji/core';
import { toSystemPath } from '../files/system-path.ts';
import { describeSystemError, UsageError } from '../usage-error.ts';
import { sourceName } from './source-name.ts';

/** Beyond this nothing is taken into memory at all; the far lower limits of reading give an indeterminate verdict. */
const mostBytes = 512 * 1024 * 1024;

function tooLarge(name: string): UsageError {
  return new UsageError({
    zh: `“${name}”超过 512 MB，不像一份年度报告；请核对文件。`,
    en: `“${name}” is larger than 512 MB and hardly an annual report; check the file.`,
  });
}

/** Everything a stream gives, up to the limit: what is no regular file has no size to ask for first. */
async function readStream(stream: NodeJS.ReadableStream, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) throw tooLarge(name);
  }
  return Buffer.concat(chunks);
}

/** The bytes of a regular file; null for anything else. Whoever reads has nothing else to do meanwhile, so it waits. */
function readRegular(place: string | Buffer, name: string): Uint8Array | null {
  const info = statSync(place);
  // A pipe may keep one waiting for ever, even for its being opened.
  if (!info.isFile()) return null;
  if (info.size > mostBytes) throw tooLarge(name);
  return readFileSync(place);
}

/** Refuses a name of standard input where none is read, and the name would be lost without a word. */
export function refuseStdinName(name: string | undefined): void {
  if (name === undefined) return;
  throw new UsageError({
    zh: '--stdin-name 是标准输入的名称，而没有要读取的标准输入；请把路径写成 -。',
    en: '--stdin-name names standard input, and none is read; write the path as -.',
  });
}

let standardInput: Promise<Uint8Array> | null = null;

/**
 * The bytes of a path, or of standard input for `-` under the name given.
 * Throws a UsageError when they cannot be read.
 */
export async function readSourceFile(path: string, stdinName = 'stdin'): Promise<Source> {
  if (path === '-') {
    // It gives its bytes once, and whoever writes a copy of a report reads it again.
    standardInput ??= readStream(process.stdin, stdinName);
    return { name: stdinName, bytes: await standardInput };
  }
  const name = sourceName(path);
  const place = toSystemPath(path);
  try {
    return { name, bytes: readRegular(place, name) ?? (await readStream(createReadStream(place), name)) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError({
      zh: `无法读取“${name}”：${describeSystemError(error, 'zh')}。`,
      en: `Cannot read “${name}”: ${describeSystemError(error, 'en')}.`,
    });
  }
}
