import { readFileSync, statSync } from 'node:fs';
import { writeWholeFile } from '../io/output.ts';
import { UsageError } from '../usage-error.ts';

/** Writes a file that people then fill in or change by hand: one that is there and differs may hold their work and stays. */
export async function writeToFill(path: string, content: string | Uint8Array, force = false): Promise<void> {
  if (!force && differs(path, Buffer.from(content)))
    throw new UsageError({
      zh: `已有“${path}”，内容可能经过填写或修改，未作改动；请换一个文件名，或加 --force 覆盖。`,
      en: `“${path}” exists and may have been filled in or changed; it was left as it is. Choose another name, or --force.`,
    });
  await writeWholeFile(path, content);
}

/** Whether something else stands there; what cannot be read is for the writing to refuse. */
function differs(path: string, content: Buffer): boolean {
  try {
    return statSync(path).isFile() && !readFileSync(path).equals(content);
  } catch {
    return false;
  }
}
