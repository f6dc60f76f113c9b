import { defineConfig } from 'vitest/config';

// How a module is asked for is known to whoever asks: naming `import` here would hand ES modules to what calls `require`.
const conditions = ['gouji-source', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: 90_000,
    // Starting a process takes long on a machine that has other things to do.
    hookTimeout: 60_000,
    // Most of a test's time is spent waiting for other processes: a processor left free for them is one left idle.
    maxWorkers: '100%',
    setupFiles: ['./vitest.setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          // The core is pure: its tests need no worker of their own, and share what is loaded.
          name: 'core',
          include: ['packages/core/src/**/*.test.ts'],
          // Not threads: those of one process share the pages of compiled code, and Node 24 has been seen to crash over them
          // (`Check failed: jit_page.has_value()`). Forks take the same time.
          pool: 'forks',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          globalSetup: ['./vitest.run.ts'],
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'apps/*/{src,test}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tools/*/test/**/*.test.ts',
            'examples/*/test/**/*.test.ts',
          ],
          exclude: ['packages/core/src/**', '**/node_modules/**', '**/dist/**'],
          pool: 'forks',
        },
      },
    ],
  },
});
