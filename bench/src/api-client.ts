/** A small load generator over kept-alive connections of the loopback. */
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Sends one request; rejects when the connection is lost without an answer. */
export function send(
  agent: Agent,
  base: string,
  { method, path, headers = {}, body }: Call,
): Promise<Answer> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(
      base + path,
      { method, agent, headers: { ...headers, ...(body && { 'content-length': body.length }) } },
      (response) => {
        let bytes = 0;
        response.on('data', (chunk: Uint8Array) => {
          bytes += chunk.length;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode!, milliseconds: performance.now() - start, bytes }),
        );
        response.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

/** So many connections, each sending the next request as soon as the last is answered; answers are in the order of the calls. */
export async function sendInTurn(
  base: string,
  call: (index: number) => Call,
  count: number,
  connections: number,
): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answer[] = [];
  let next = 0;
  const line = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      answers[index] = await send(agent, base, call(index));
    }
  };
  await Promise.all(Array.from({ length: connections }, line));
  agent.destroy();
  return answers;
}

/** So many requests a second, whether or not the earlier ones are answered. */
export async function sendAtRate(
  base: string,
  call: Call,
  perSecond: number,
  seconds: number,
): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true });
  const open: Promise<Answer>[] = [];
  const start = performance.now();
  const total = Math.round(perSecond * seconds);
  while (open.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond) + 1);
    while (open.length < due) open.push(send(agent, base, call));
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
  const answers = await Promise.all(open);
  agent.destroy();
  return answers;
}

/** The value below which a share of the answers took. */
export function percentile(answers: readonly Answer[], share: number): number {
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
}
