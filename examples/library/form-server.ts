/**
 * The back end of a form: takes the figures that somebody typed, and answers with what is wrong at which field, and with the
 * report as a Word file once nothing is. A field is named by its path (`requests/received/total`), as everywhere in Gouji.
 * `node form-server.ts [PORT]`
 */
import { createServer } from 'node:http';
import { validate } from '@gouji/core';
import { DataError, parseReportData, prepareReport, renderReport } from '@gouji/office/render';

/** What is wrong at each field, or the finished file. */
export async function answerForm(json: unknown): Promise<Response> {
  try {
    const { report } = await prepareReport(parseReportData(json));
    const verdict = await validate({ name: 'form.html', bytes: await renderReport(report, 'html') });
    const faults = verdict.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ path, message, correction }) => ({ field: path, message, ...(correction && { correction }) }));
    if (faults.length > 0) return Response.json({ faults }, { status: 422 });
    return new Response(new Uint8Array(await renderReport(report, 'docx')), {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      },
    });
  } catch (error) {
    if (error instanceof DataError) return Response.json({ fault: error.sentence.zh }, { status: 400 });
    throw error;
  }
}

const mostBytes = 1024 * 1024;

if (import.meta.main)
  createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of request) {
      bytes += chunk.length;
      if (bytes > mostBytes) return void response.writeHead(413).end();
      chunks.push(chunk);
    }
    const answer = await Promise.resolve()
      .then(() => answerForm(JSON.parse(Buffer.concat(chunks).toString('utf8'))))
      .catch(() => Response.json({ fault: '不是 JSON' }, { status: 400 }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(Number(process.argv[2] ?? 8080), '127.0.0.1', function (this: { address(): unknown }) {
    console.log(`http://127.0.0.1:${(this.address() as { port: number }).port}`);
  });
