import { readFileSync, statSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

// The bundle and the sources lie differently: beside this chunk, or as a TypeScript file.
const ownModule = new URL(
  import.meta.url.endsWith('.ts') ? './define-config.ts' : './config.js',
  import.meta.url,
).href;

/** A module says so by its first export; without a package.json that says more, Node would warn and read it twice. */
const isModule = (url: string): boolean => /^\s*export\s/mu.test(readFileSync(fileURLToPath(url), 'utf8'));

/**
 * Imports a configuration written as a module. `gouji/config` is the running program's own, so that the file works in a
 * folder without node_modules, as where gouji is installed once for everybody.
 */
export async function importConfig(file: string): Promise<{ readonly default?: unknown }> {
  // With its age, so that a later look at a changed file is not answered with what was imported before.
  const address = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`;
  const hooks = module.registerHooks?.({
    resolve: (specifier, context, next) =>
      specifier === 'gouji/config' ? { url: ownModule, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === address && isModule(url)
        ? next(url, { ...context, format: file.endsWith('.ts') ? 'module-typescript' : 'module' })
        : next(url, context),
  });
  try {
    return (await import(address)) as { default?: unknown };
  } finally {
    hooks?.deregister();
  }
}
