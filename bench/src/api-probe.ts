/** Asks /healthz of TARGET every ten milliseconds from a process of its own; `GET /` gives the times since the last `GET /`. */
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from './api-client.ts';

const target = process.env.TARGET!;
const agent = new Agent({ keepAlive: true });
let times: number[] = [];

const server = createServer((_, response) => {
  response.end(JSON.stringify(times));
  times = [];
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});

for (;;) {
  times.push((await send(agent, target, { method: 'GET', path: '/healthz' })).milliseconds);
  await new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
}
