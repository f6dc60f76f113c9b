#!/usr/bin/env node
import module from 'node:module';

// Node keeps the compiled code of the chunks loaded below, which halves the start of the second run.
module.enableCompileCache?.();

// With nowhere to say what is wrong, the exit code is all there is.
process.stderr.on('error', () => {});

const { run } = await import('./run.ts');
// Only the code is set: leaving by process.exit would cut what a slow reader has not taken yet.
process.exitCode = await run(process.argv.slice(2));
