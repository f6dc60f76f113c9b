import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectedCases, type RuleCases } from './case-collector.ts';

const standIns: readonly (readonly [specifier: RegExp, file: string])[] = [
  [/^vitest$/u, './test-stand-in.ts'],
  [/\/testing\/index\.ts$/u, './case-collector.ts'],
];

/**
 * The cases of every rule by its id, out of the rule's own test: the page of a rule shows what its test asserts. The
 * tests are imported with a stand-in for the runner and one for the tester.
 */
export async function collectRuleCases(root: string): Promise<ReadonlyMap<string, RuleCases>> {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const standIn =
        context.parentURL?.endsWith('.test.ts') && standIns.find(([pattern]) => pattern.test(specifier));
      return standIn
        ? { url: new URL(standIn[1], import.meta.url).href, shortCircuit: true }
        : next(specifier, context);
    },
  });
  try {
    const folder = join(root, 'packages/core/src/rules');
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(folder, path);
      if (path.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('testRule('))
        await import(pathToFileURL(file).href);
    }
  } finally {
    hooks.deregister();
  }
  return collectedCases;
}
