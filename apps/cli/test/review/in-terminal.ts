import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { buildGouji, mainFile } from '../support/run-gouji.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { missingTmux, Tmux } from './tmux.ts';

/** A line of the log, as far as tests look at it. */
export interface LogEntry {
  readonly kind: string;
  readonly keys: readonly string[];
  readonly text: string;
  readonly status: string;
  readonly reason: string;
  readonly changes: readonly { readonly target: string; readonly to: string | null }[];
  at: string;
}

/** The program in real terminals; for each test of the file a folder of its own. */
export interface InTerminal {
  readonly folder: string;
  /** The command that runs the program. */
  readonly program: string;
  open(columns?: number, rows?: number, environment?: Readonly<Record<string, string>>): Tmux;
  close(terminal: Tmux): void;
  /** Starts a review and goes to its findings. */
  start(terminal: Tmux, ...args: string[]): Promise<void>;
  leave(terminal: Tmux): Promise<void>;
  logPath(name?: string): string;
  entries(name?: string): LogEntry[];
}

/** Sets a test file up for real terminals: builds the program once, skips where there is no tmux, closes what was opened. */
export function inTerminal(): InTerminal {
  // Generous: programs are started anew many times, and the machine may be busy.
  vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });
  let folder = '';
  const opened: Tmux[] = [];
  beforeAll(async () => {
    if (missingTmux === null) await buildGouji();
  });
  beforeEach((context) => {
    if (missingTmux !== null) context.skip(missingTmux);
    folder = temporaryFolder();
  });
  afterEach(() => {
    for (const terminal of opened.splice(0)) terminal.close();
  });
  return {
    get folder() {
      return folder;
    },
    get program() {
      return `'${process.execPath}' '${mainFile}'`;
    },
    open(columns = 120, rows = 40, environment = {}) {
      const terminal = new Tmux(columns, rows, folder, { USER: 'reviewer', ...environment });
      opened.push(terminal);
      return terminal;
    },
    close(terminal) {
      terminal.close();
      opened.splice(opened.indexOf(terminal), 1);
    },
    async start(terminal, ...args) {
      terminal.command(`${this.program} review ${args.join(' ')}`);
      await terminal.toFindings();
    },
    async leave(terminal) {
      terminal.type('q');
      await terminal.waitFor(/^\$$/mu);
      terminal.command('clear');
      await terminal.settled();
    },
    logPath: (name = 'review') => join(folder, ...(name === 'review' ? ['.gouji'] : []), `${name}.jsonl`),
    entries(name) {
      return readFileSync(this.logPath(name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as LogEntry);
    },
  };
}
