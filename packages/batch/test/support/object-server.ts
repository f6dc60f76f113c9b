import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

/** A store of objects that speaks S3, for those who know the key. */
export interface ObjectServer {
  /** What the environment says of it; the address is that of a bucket. */
  readonly environment: {
    readonly GOUJI_S3: string;
    readonly AWS_ACCESS_KEY_ID: string;
    readonly AWS_SECRET_ACCESS_KEY: string;
    readonly AWS_REGION: string;
  };
  readonly objects: Map<string, Buffer>;
  /** Requests that were refused. */
  readonly refused: string[];
  /** So many requests from now on are answered that the service is busy. */
  busy(requests: number): void;
  close(): Promise<void>;
}

const secret = 'a-secret-of-this-test';
const keyId = 'test-key';
const region = 'cn-test-1';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** Whether a request bears the signature (version 4) that its words and the secret give. */
function isSigned(request: IncomingMessage): boolean {
  const header =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(.+), SignedHeaders=(.+), Signature=([0-9a-f]{64})$/u.exec(
      request.headers.authorization ?? '',
    );
  if (!header || header[1] !== keyId) return false;
  const [, , scope = '', signedHeaders = '', signature = ''] = header;
  const [date = '', ...rest] = scope.split('/');
  if (rest.join('/') !== `${region}/s3/aws4_request`) return false;
  const { pathname, searchParams } = new URL(request.url!, 'http://store');
  searchParams.sort();
  const canonical = [
    request.method,
    pathname,
    String(searchParams),
    ...signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    request.headers['x-amz-content-sha256'],
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [date, ...rest].reduce<string | Buffer>((above, word) => hmac(above, word), `AWS4${secret}`);
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex'));
}

export async function startObjectServer(): Promise<ObjectServer> {
  const objects = new Map<string, Buffer>();
  const refused: string[] = [];
  let busy = 0;
  const answer = (request: IncomingMessage, body: Buffer): { status: number; content?: Buffer } => {
    const { method = '', url = '' } = request;
    if (busy > 0) {
      busy--;
      return { status: 503 };
    }
    if (!isSigned(request) || (body.length > 0 && request.headers['x-amz-content-sha256'] !== sha256(body))) {
      refused.push(`${method} ${url}`);
      return { status: 403 };
    }
    if (method === 'DELETE') objects.delete(url);
    if (method === 'PUT') objects.set(url, body);
    const content = objects.get(url);
    if (method === 'GET' && content) return { status: 200, content };
    return { status: method === 'DELETE' ? 204 : content ? 200 : 404 };
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { status, content } = answer(request, Buffer.concat(chunks));
    response.writeHead(status).end(content);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as { port: number };
  return {
    environment: {
      GOUJI_S3: `http://127.0.0.1:${port}/reports/2024`,
      AWS_ACCESS_KEY_ID: keyId,
      AWS_SECRET_ACCESS_KEY: secret,
      AWS_REGION: region,
    },
    objects,
    refused,
    busy(requests) {
      busy = requests;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
