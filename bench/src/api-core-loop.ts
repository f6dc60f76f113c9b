/** The core alone in a loop, asked over HTTP how often to check: `GET /?count=1000` answers when that is done. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { validate } from '@gouji/core';
import { measuredPage } from './api-page.ts';

const server = createServer(async (request, response) => {
  const count = Number(new URL(request.url!, 'http://localhost').searchParams.get('count'));
  let bytes = 0;
  for (let i = 0; i < count; i++)
    bytes += JSON.stringify(
      await validate({ name: 'page.html', bytes: measuredPage }, { language: 'zh' }),
    ).length;
  response.end(String(bytes));
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
