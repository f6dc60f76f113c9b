import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { BatchError } from './sentence.ts';

/** Keeps the bytes of documents outside the database, each once, by their SHA-256 (hexadecimal). */
export interface ContentStore {
  /** Stores bytes; where they may be there already, only if they are not. */
  put(sha256: string, bytes: Uint8Array, mayBeThere: boolean): Promise<void>;
  get(sha256: string): Promise<Uint8Array>;
  /** What is not there is no fault. */
  remove(sha256: string): Promise<void>;
}

/** The settings of an S3 service; the keys have the names that every program of such services knows. */
export type ContentEnvironment = Readonly<
  Partial<Record<'GOUJI_S3' | 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY' | 'AWS_REGION', string>>
>;

const refused = (why: string): BatchError =>
  new BatchError({
    zh: `对象存储（GOUJI_S3）不能用：${why}。`,
    en: `The object store (GOUJI_S3) cannot be used: ${why}.`,
  });

/** What is told where bytes lie in a store of objects that nobody named. */
export const elsewhere = (): BatchError =>
  new BatchError({
    zh: '这个批次的文件存在对象存储中；请设置 GOUJI_S3、AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。',
    en: 'The documents of this batch lie in an object store; set GOUJI_S3, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  });

/** The longest one request may take. */
const milliseconds = 120_000;
/** Repeated when the service is busy or does not answer, with growing pauses. */
const retries = 5;

/**
 * The S3 service that the environment names: `GOUJI_S3` is the address below which objects lie, bucket included, such as
 * `https://s3.example.cn/gouji`. Null where it names none, and the database keeps the bytes.
 */
export function contentStoreOf(environment: ContentEnvironment): ContentStore | null {
  const { GOUJI_S3, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION = 'us-east-1' } = environment;
  if (!GOUJI_S3) return null;
  if (!URL.canParse(GOUJI_S3) || !/^https?:/u.test(GOUJI_S3))
    throw refused('应为 https://主机/桶 (it must be https://host/bucket)');
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw refused('缺少 AWS_ACCESS_KEY_ID 或 AWS_SECRET_ACCESS_KEY (one of these is missing)');
  const client = new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    service: 's3',
    region: AWS_REGION,
    retries,
  });
  const ask = async (
    method: 'HEAD' | 'GET' | 'PUT' | 'DELETE',
    sha256: string,
    bytes?: Uint8Array,
  ): Promise<Response> => {
    let response: Response;
    try {
      response = await client.fetch(`${GOUJI_S3.replace(/\/+$/u, '')}/${sha256}`, {
        method,
        signal: AbortSignal.timeout(milliseconds),
        // The service itself refuses bytes that are not those of this digest.
        ...(bytes && { body: new Uint8Array(bytes), headers: { 'x-amz-content-sha256': sha256 } }),
      });
    } catch (error) {
      throw refused(error instanceof Error ? error.message : String(error));
    }
    if (response.ok || response.status === 404) return response;
    throw refused(`${method} ${response.status} ${(await response.text()).slice(0, 300)}`);
  };
  return {
    async put(sha256, bytes, mayBeThere) {
      if (mayBeThere && (await ask('HEAD', sha256)).ok) return;
      const { ok, status } = await ask('PUT', sha256, bytes);
      if (!ok) throw refused(`PUT ${status}`);
    },
    async get(sha256) {
      const response = await ask('GET', sha256);
      if (!response.ok) throw refused(`${sha256} 不在其中 (it is not there)`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw refused(`${sha256} 的内容已变 (its content has changed)`);
      return bytes;
    },
    async remove(sha256) {
      await ask('DELETE', sha256);
    },
  };
}

/** Requests to the store at a time. */
const atOnce = 8;

/** Does something for each item, a few at a time. */
export async function forEachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const workOn = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, workOn));
}
