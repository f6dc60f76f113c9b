import type { Language } from '@gouji/core/model';
import { examinations } from '../doctor/examine.ts';
import { standardOutput } from '../io/output.ts';
import type { RunOutcome } from '../outcome.ts';
import { version } from '../version.ts';

const signs = { ok: '✓', note: '!', fault: '✗' } as const;

/** `gouji doctor`: tries on this machine what the commands need, a line each; exit 2 where something is not as it must be. */
export async function runDoctor(options: {
  readonly format?: 'pretty' | 'json';
  readonly lang: Language;
}): Promise<RunOutcome> {
  const output = standardOutput();
  const { lang } = options;
  const checks = [];
  for (const examine of examinations) {
    const { id, state, sentence } = await examine();
    checks.push({ id, state, message: sentence[lang] });
    if (options.format !== 'json') await output.write(`${signs[state]} ${sentence[lang]}\n`);
  }
  if (options.format === 'json')
    await output.write(
      `${JSON.stringify({ schemaVersion: 1, tool: { name: 'gouji', version }, checks }, null, 2)}\n`,
    );
  await output.end();
  return checks.some(({ state }) => state === 'fault') ? 'usage' : 'clean';
}
