import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { SourceLocation } from '@gouji/core/model';

/** How the systems open a file with the program of its kind; none of them knows places within it. */
export function systemOpener(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return ['open', '{file}'];
  if (platform === 'win32') return ['explorer.exe', '{file}'];
  return ['xdg-open', '{file}'];
}

/** Arguments with what is known of the place filled in: the first page, line and column where nothing is. */
export function fillPlaces(
  command: readonly string[],
  file: string,
  at: SourceLocation | null,
): readonly string[] {
  const start = at?.kind === 'text' ? at.start : null;
  const values: Readonly<Record<string, string>> = {
    file,
    page: String(at?.kind === 'page' ? at.page : 1),
    line: String(start?.line ?? 1),
    column: String(start?.column ?? 1),
    sheet: at?.kind === 'sheet' ? at.sheet : '',
    cell: at?.kind === 'sheet' ? at.cell : '',
  };
  return command.map((part) =>
    part.replace(/\{(file|page|line|column|sheet|cell)\}/gu, (_, name: string) => values[name]!),
  );
}

/** The program is not there (`code` null), or ended with a failure at once. */
export class OpenerError extends Error {
  override readonly name = 'OpenerError';
  readonly program: string;
  readonly code: number | null;
  constructor(program: string, code: number | null) {
    super(`${program} (${code ?? 'not found'})`);
    this.program = program;
    this.code = code;
  }
}

/** A program that fails does so at once; one that shows the file goes on. */
const patience = 1_500;

/**
 * Opens a file in a program of its own, without a shell, and lets go of it. Throws an OpenerError, or where the file is gone
 * the error of the file system.
 */
export async function openOriginal(
  command: readonly string[],
  file: string,
  at: SourceLocation | null,
): Promise<void> {
  await access(file);
  const [program = '', ...args] = fillPlaces(command, file, at);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  const ended = new Promise<void>((done, failed) => {
    child.once('error', () => failed(new OpenerError(program, null)));
    // The file manager of Windows ends with 1 whatever it did.
    child.once('exit', (code) =>
      code === 0 || program === 'explorer.exe' ? done() : failed(new OpenerError(program, code ?? 1)),
    );
  });
  await Promise.race([ended, pause(patience, undefined, { ref: false })]);
  ended.catch(() => {});
  child.unref();
}
