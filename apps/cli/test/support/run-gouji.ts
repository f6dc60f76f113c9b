import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { madeOnce, runFolder } from '@gouji/fixtures/made-once';
import { bundle } from '../../bundle.ts';

const here = import.meta.dirname;
const app = resolve(here, '../..');
/** The program itself, for tests that start it in their own way. */
export const mainFile = join(runFolder(), 'gouji', 'dist', 'main.js');

/** The corpus of the workspace. */
export const casesFolder = resolve(here, '../../../../packages/fixtures/cases');
export const caseFile = (path: string): string => join(casesFolder, path);

/** A file of the formats the text cases do not have. */
export const sampleFile = (name: string): string => join(casesFolder, '../files', name);

/** Builds the program the tests run: the real bundle, as a user has it, once for all test files of a run. */
export async function buildGouji(): Promise<void> {
  await madeOnce('gouji', async (folder) => {
    copyFileSync(join(app, 'package.json'), join(folder, 'package.json'));
    // The packages it does not contain.
    symlinkSync(join(app, 'node_modules'), join(folder, 'node_modules'), 'junction');
    await bundle(join(folder, 'dist'));
  });
}

export interface RunResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Waits this many milliseconds between reads. */
  readonly readSlowly?: number;
  /** Closes the reading end after the first piece. */
  readonly readOnce?: boolean;
}

/** Starts the program, as a shell would, and waits until it has ended and its output is read. */
export function runGouji(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const started = performance.now();
  const { NO_COLOR: _color, GITHUB_ACTIONS: _actions, ...environment } = process.env;
  const child = spawn(process.execPath, [mainFile, ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: { ...environment, ...options.environment },
    stdio: 'pipe',
  });
  const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stderr.on('data', (piece: Buffer) => output.stderr.push(piece));
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const { readSlowly, readOnce } = options;
  const reading = (async () => {
    for await (const piece of child.stdout as AsyncIterable<Buffer>) {
      output.stdout.push(piece);
      if (readOnce) break;
      if (readSlowly !== undefined) await new Promise((resume) => setTimeout(resume, readSlowly));
    }
  })();
  return new Promise((done) => {
    child.on('close', async (code) => {
      await reading;
      done({
        code,
        stdout: Buffer.concat(output.stdout).toString(),
        stderr: Buffer.concat(output.stderr).toString(),
        milliseconds: performance.now() - started,
      });
    });
  });
}

/** An empty folder for one test. */
export function emptyFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'gouji-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
