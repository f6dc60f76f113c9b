/** A process of its own that asks an address over and over, and tells its times when it is told to. */
import { Agent, request } from 'node:http';

const target = process.argv[2]!;
const agent = new Agent({ keepAlive: true });
let times: number[] = [];

const ask = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    request(target, { agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(performance.now() - start));
    })
      .on('error', reject)
      .end();
  });

process.on('message', () => {
  process.send!(times);
  times = [];
});
process.on('disconnect', () => process.exit(0));

async function probe(): Promise<never> {
  for (;;) {
    times.push(await ask());
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}
// Not awaited: messages come only once the module has run to its end.
void probe();
