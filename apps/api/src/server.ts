#!/usr/bin/env node
/** The program: reads the environment, starts the service, stops on SIGTERM and SIGINT. */
import { parseArgs } from 'node:util';
import { printConfig, readConfig } from './config.ts';
import { createLog } from './ops/log.ts';
import { wordStartFault } from './ops/start-fault.ts';
import { startServer } from './start-server.ts';

// The command line that starts this program as one of its commands has looked at its arguments before.
const { values } = parseArgs({
  options: { 'print-config': { type: 'boolean' }, lang: { type: 'string' } },
  strict: false,
});
const language = values.lang === 'en' ? 'en' : 'zh';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (values['print-config']) {
    process.stdout.write(printConfig(config));
    return;
  }
  const log = createLog(config.GOUJI_LOG);
  const server = await startServer(config, { log });
  // The log is for programs; whoever started this in a terminal is told where to go.
  if (process.stderr.isTTY)
    process.stderr.write(
      language === 'zh'
        ? `gouji: 服务已启动，请用浏览器打开 ${server.url} ，按 Ctrl-C 停止。\n`
        : `gouji: the service is up; open ${server.url} in a browser, Ctrl-C stops it.\n`,
    );
  const stop = (signal: string): void => {
    log.info({ signal }, 'signal');
    void server.stop();
  };
  process.on('SIGHUP', () => server.reload());
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: Error) => {
  process.stderr.write(`${wordStartFault(error, language)}\n`);
  process.exitCode = 2;
});
