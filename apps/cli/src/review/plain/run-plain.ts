import type { Runtime } from '../runtime.ts';

export async function runPlain(runtime: Runtime, paths: readonly string[]): Promise<void> {
  await runtime.load(paths, () => {});
  runtime.close();
}
