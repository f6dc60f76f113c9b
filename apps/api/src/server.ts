#!/usr/bin/env node
/** The program: reads the environment, starts the service, stops on SIGTERM and SIGINT. */
import { ConfigError, printConfig, readConfig } from './config.ts';
import { createLog } from './ops/log.ts';
import { TenantsError } from './ops/tenants-file.ts';
import { TracesError } from './ops/traces.ts';
import { startServer } from './start-server.ts';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (process.argv.includes('--print-config')) {
    process.stdout.write(printConfig(config));
    return;
  }
  const log = createLog(config.GOUJI_LOG);
  const server = await startServer(config, { log });
  const stop = (signal: string): void => {
    log.info({ signal }, 'signal');
    void server.stop();
  };
  process.on('SIGHUP', () => server.reload());
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: NodeJS.ErrnoException) => {
  if (error instanceof ConfigError || error instanceof TenantsError || error instanceof TracesError)
    process.stderr.write(`设置有误 (wrong settings):\n${error.message}\n`);
  else if (error.code === 'EADDRINUSE')
    process.stderr.write('端口已被占用，请换一个 PORT。The port is in use; choose another PORT.\n');
  else if (error.code === 'EACCES')
    process.stderr.write(
      '没有权限监听这个端口，请换一个 PORT。This port needs more rights; choose another PORT.\n',
    );
  else process.stderr.write(`无法启动：${error.message}\n`);
  process.exitCode = 2;
});
