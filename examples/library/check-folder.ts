/** Checks the files of a folder, one after another, and prints what each lacks: `node check-folder.ts FOLDER`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validate } from '@gouji/core';
import { binaryReaders } from '@gouji/readers';

const folder = process.argv[2] ?? '.';
const outcomes = { pass: '通过', fail: '发现问题', indeterminate: '未能全部核对' };

for (const name of (await readdir(folder)).sort()) {
  const source = { name, bytes: await readFile(join(folder, name)) };
  const { outcome, report, findings } = await validate(source, { readers: binaryReaders });
  console.log(`${outcomes[outcome]}  ${name}  ${report?.organization?.name ?? ''}${report?.year ?? ''}`);
  for (const { severity, ruleId, message } of findings)
    if (severity === 'error') console.log(`  ${ruleId}  ${message}`);
}
