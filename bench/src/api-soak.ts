/**
 * At least 50,000 mixed requests: memory stays flat, nothing is left unhandled, every request is answered once, while a
 * worker is lost now and then. Run: node --conditions gouji-source bench/src/api-soak.ts [--write] [count]. Loopback only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { type Call, sendInTurn } from './api-client.ts';
import { measuredPage } from './api-page.ts';
import { residentMemory, startService } from './api-processes.ts';
import { printMeasures } from './measures.ts';

const count = Number(process.argv.findLast((argument) => /^\d+$/u.test(argument)) ?? 50_000);
const parts = 10;

const html = { 'content-type': 'text/html; charset=utf-8' };
const office = new URL('../../packages/fixtures/files/', import.meta.url);
const docx = new Uint8Array(readFileSync(new URL('annual-report.docx', office)));
const short = new TextEncoder().encode(
  '甲县人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n全年收到申请3件。\n',
);
const junk = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 131) & 255);
const form = new TextEncoder().encode(
  `${['a.txt', 'b.txt', 'c.txt']
    .map(
      (name) =>
        `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${new TextDecoder().decode(short)}\r\n`,
    )
    .join('')}--x--\r\n`,
);

/** What is asked, how often in a hundred, and which answers are right. */
const mix: readonly { readonly share: number; readonly call: Call; readonly statuses: readonly number[] }[] =
  [
    {
      share: 6,
      call: { method: 'POST', path: '/v1/check?lang=zh', headers: html, body: measuredPage },
      statuses: [200, 503],
    },
    {
      share: 44,
      call: { method: 'POST', path: '/v1/check', headers: { 'content-type': 'text/plain' }, body: short },
      statuses: [200, 503],
    },
    {
      share: 6,
      call: { method: 'POST', path: '/v1/parse', headers: { 'content-type': 'text/plain' }, body: short },
      statuses: [200, 503],
    },
    {
      share: 1,
      call: {
        method: 'POST',
        path: '/v1/check',
        headers: { 'content-type': 'application/octet-stream' },
        body: docx,
      },
      statuses: [200, 503],
    },
    {
      share: 8,
      call: { method: 'POST', path: '/v1/check', headers: { 'content-type': 'application/pdf' }, body: junk },
      statuses: [200, 503],
    },
    {
      share: 3,
      call: {
        method: 'POST',
        path: '/v1/batch',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: form,
      },
      statuses: [200, 503],
    },
    {
      share: 8,
      call: { method: 'POST', path: '/v1/check?preset=wrong', headers: html, body: short },
      statuses: [422],
    },
    {
      share: 6,
      call: { method: 'POST', path: '/v1/check', headers: { 'content-type': 'image/png' }, body: short },
      statuses: [415],
    },
    { share: 8, call: { method: 'GET', path: '/v1/rules?lang=en' }, statuses: [200] },
    { share: 6, call: { method: 'GET', path: '/healthz' }, statuses: [200] },
    { share: 4, call: { method: 'GET', path: '/nowhere' }, statuses: [404] },
  ];
const wheel = mix.flatMap((entry) => Array.from({ length: entry.share }, () => entry));
const pick = (index: number) => wheel[(index * 37) % wheel.length]!;

const service = await startService({ GOUJI_WORKER_RECYCLE: '5000' });
const port = Number(new URL(service.url).port);

/** A caller who leaves in the middle of an upload. */
const leave = (): void => {
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(
      'POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 50000\r\n\r\nhalf',
    );
    setTimeout(() => socket.destroy(), 20);
  });
  socket.on('error', () => {});
};

const memory: number[] = [];
const wrong: string[] = [];
let answered = 0;
let refused = 0;
const start = performance.now();
for (let part = 0; part < parts; part++) {
  const leaving = setInterval(leave, 100);
  const from = Math.round((count / parts) * part);
  const to = Math.round((count / parts) * (part + 1));
  const answers = await sendInTurn(service.url, (index) => pick(from + index).call, to - from, 16);
  clearInterval(leaving);
  answers.forEach(({ status }, index) => {
    const { call, statuses } = pick(from + index);
    answered++;
    if (status === 503) refused++;
    if (!statuses.includes(status)) wrong.push(`${call.method} ${call.path} ${status}`);
  });
  memory.push(Math.round(residentMemory(service.pid)));
  console.log(`${to} requests, ${memory.at(-1)} MiB, ${Math.round((performance.now() - start) / 1000)} s`);
}

const metrics = await (await fetch(`${service.url}/metrics`)).text();
const counted = [...metrics.matchAll(/^gouji_requests_total\{.*\} (\d+)$/gmu)].reduce(
  (sum, [, value]) => sum + Number(value),
  0,
);
const faults = Number(/^gouji_faults_total (\d+)$/mu.exec(metrics)?.[1] ?? 0);
const taken = Number(/^gouji_places_taken (\d+)$/mu.exec(metrics)?.[1] ?? -1);
service.process.kill('SIGTERM');
const code = await new Promise((resolve) => {
  service.process.once('exit', resolve);
});
const results = {
  requests: count,
  answered,
  refused,
  wrong: [...new Set(wrong)],
  countedByService: counted,
  faults,
  placesLeftTaken: taken,
  seconds: Math.round((performance.now() - start) / 1000),
  memoryMegabytes: memory,
  // The second half of the run against the first, without its first part, in which the workers warm up.
  growth:
    Math.round((Math.max(...memory.slice(parts / 2)) / Math.max(...memory.slice(1, parts / 2))) * 100) / 100,
  exitCode: code,
  complaints: service.complaints().length,
};
console.log(results);
if (process.argv.includes('--write'))
  writeFileSync(
    new URL('../results/api-soak.json', import.meta.url),
    `${JSON.stringify(results, null, 2)}\n`,
  );
// Those who left in the middle of an upload are counted by the service and not by us.
const lost = count - answered + Math.max(0, count - counted);
printMeasures([
  { what: 'mixed requests', unit: '', measured: count, promised: ['≥', 50_000] },
  { what: 'requests without an answer', unit: '', measured: lost, promised: ['=', 0] },
  { what: 'answers with a wrong status', unit: '', measured: wrong.length, promised: ['=', 0] },
  {
    what: 'faults and complaints of the service',
    unit: '',
    measured: faults + results.complaints,
    promised: ['=', 0],
  },
  { what: 'places still taken at the end', unit: '', measured: taken, promised: ['=', 0] },
  { what: 'exit code after SIGTERM', unit: '', measured: Number(code ?? -1), promised: ['=', 0] },
  {
    what: 'memory of the second half against the first',
    unit: '×',
    measured: results.growth,
    promised: ['≤', 1.15],
  },
]);
