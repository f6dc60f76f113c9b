import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { buildGouji, emptyFolder, type RunResult, runGouji } from './run-gouji.ts';

export interface TestFolder {
  readonly path: string;
  /** Writes a file, objects as JSON, with the folders above it; gives its path. */
  put(name: string, content: string | Uint8Array | object): string;
  gouji(...args: string[]): Promise<RunResult>;
}

/** Builds the program once for a file of tests, and gives each test an empty folder to run it in. */
export function inFolder(): TestFolder {
  let current: ReturnType<typeof emptyFolder>;
  beforeAll(buildGouji);
  beforeEach(() => {
    current = emptyFolder();
  });
  afterEach(() => current.remove());
  return {
    get path() {
      return current.path;
    },
    put(name, content) {
      const path = join(current.path, name);
      mkdirSync(dirname(path), { recursive: true });
      const isPlain = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(path, isPlain ? content : JSON.stringify(content));
      return path;
    },
    gouji: (...args) => runGouji(args, { cwd: current.path }),
  };
}
