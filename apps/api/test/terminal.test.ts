import { spawn, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { serverFile } from './built-server.ts';

const hasScript = spawnSync('script', ['--version']).status === 0;

test.skipIf(!hasScript)(
  'whoever starts the service in a terminal is told where to go',
  async () => {
    const command = `exec ${process.execPath} ${await serverFile()}`;
    const terminal = spawn('script', ['-qec', command, '/dev/null'], {
      env: { PATH: process.env.PATH, PORT: '0', GOUJI_DRAIN_TIME: '0', GOUJI_PAGE: 'off' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let shown = '';
    const told = new Promise<string>((resolve) => {
      terminal.stdout.on('data', (piece) => {
        shown += piece;
        const address = /服务已启动，请用浏览器打开 (http:\/\/127\.0\.0\.1:\d+) ，按 Ctrl-C 停止。/u.exec(
          shown,
        )?.[1];
        if (address !== undefined) resolve(address);
      });
    });
    const ended = new Promise<number | null>((resolve) => terminal.on('close', resolve));
    expect((await fetch(`${await told}/healthz`)).status).toBe(200);
    terminal.stdin.write('\u0003');
    expect(await ended).toBe(0);
  },
  60_000,
);
