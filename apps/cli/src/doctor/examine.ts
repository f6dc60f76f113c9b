import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@gouji/core/model';
import { loadConfig } from '../config/load-config.ts';
import { isNodeTooOld, leastNode } from '../node-version.ts';
import { describeSystemError, UsageError } from '../usage-error.ts';
import { version } from '../version.ts';

type Sentence = Readonly<Record<Language, string>>;

/** What was tried, and how it ended: `note` is a limit that people may live with, `fault` keeps some command from working. */
export interface Examined {
  readonly id: 'program' | 'configuration' | 'temporary' | 'memory' | 'pdf' | 'database' | 'page';
  readonly state: 'ok' | 'note' | 'fault';
  readonly sentence: Sentence;
}

const megabyte = 1024 * 1024;
const leastFree = 200;
const leastMemory = 1_000;

/** One page with one word: enough to need the engine, its WebAssembly and its thread. */
const onePage =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n' +
  '4 0 obj<</Length 38>>stream\nBT /F1 24 Tf 20 100 Td (gouji) Tj ET \nendstream endobj\n' +
  '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

const detailOf = (error: unknown, language: Language): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? describeSystemError(error, language)
    : (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;

function program(): Examined {
  const { node } = process.versions;
  const machine = `${process.platform}-${process.arch}`;
  const isOld = isNodeTooOld(node);
  const [old, oldEn] = isOld
    ? [`；Node 版本过低，需要 ${leastNode} 或更高`, `; this Node is too old, ${leastNode} or newer is needed`]
    : ['', ''];
  return {
    id: 'program',
    state: isOld ? 'note' : 'ok',
    sentence: {
      zh: `勾稽 ${version}，Node ${node}，${machine}，${availableParallelism()} 个处理器核心${old}。`,
      en: `gouji ${version}, Node ${node}, ${machine}, ${availableParallelism()} processor cores${oldEn}.`,
    },
  };
}

async function configuration(): Promise<Examined> {
  try {
    const { name } = await loadConfig(undefined);
    return {
      id: 'configuration',
      state: 'ok',
      sentence:
        name === null
          ? { zh: '没有配置文件，用默认设置。', en: 'No configuration file; the defaults hold.' }
          : { zh: `配置文件“${name}”有效。`, en: `The configuration “${name}” is valid.` },
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { id: 'configuration', state: 'fault', sentence: error.sentence };
  }
}

async function temporary(): Promise<Examined> {
  const folder = tmpdir();
  const probe = join(folder, `gouji-${randomUUID()}`);
  try {
    await writeFile(probe, 'gouji', { flag: 'wx' });
    const { bavail, bsize } = await statfs(folder);
    const free = Math.floor((bavail * bsize) / megabyte);
    const state = free < leastFree ? 'note' : 'ok';
    return {
      id: 'temporary',
      state,
      sentence: {
        zh: `临时文件夹“${folder}”可写，余 ${free} MB${state === 'note' ? '，报告很多时可能不够' : ''}。`,
        en: `The temporary folder “${folder}” can be written to, ${free} MB free${state === 'note' ? ', which may be too little for very many reports' : ''}.`,
      },
    };
  } catch (error) {
    return {
      id: 'temporary',
      state: 'fault',
      sentence: {
        zh: `临时文件夹“${folder}”不能写入（${detailOf(error, 'zh')}）；请用环境变量 TMPDIR 另指一个。`,
        en: `The temporary folder “${folder}” cannot be written to (${detailOf(error, 'en')}); name another with TMPDIR.`,
      },
    };
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}

function memory(): Examined {
  const limit = process.constrainedMemory();
  const all = totalmem();
  const megabytes = Math.floor((limit > 0 && limit < all ? limit : all) / megabyte);
  const state = megabytes < leastMemory ? 'note' : 'ok';
  return {
    id: 'memory',
    state,
    sentence: {
      zh: `内存 ${megabytes} MB${state === 'note' ? '，较少；请用 --jobs 1 校核' : ''}。`,
      en: `${megabytes} MB of memory${state === 'note' ? ', which is little; check with --jobs 1' : ''}.`,
    },
  };
}

async function pdf(): Promise<Examined> {
  try {
    const { readSource } = await import('@gouji/core/read');
    const { binaryReaders } = await import('@gouji/readers');
    const source = { name: 'doctor.pdf', bytes: new TextEncoder().encode(onePage) };
    const document = await readSource(source, { readers: binaryReaders });
    if (!JSON.stringify(document.blocks).includes('gouji')) throw new Error('no text');
    return {
      id: 'pdf',
      state: 'ok',
      sentence: { zh: 'PDF 引擎可用。', en: 'The PDF engine works.' },
    };
  } catch (error) {
    return {
      id: 'pdf',
      state: 'fault',
      sentence: {
        zh: `PDF 引擎不可用（${detailOf(error, 'zh')}）；其他格式不受影响。`,
        en: `The PDF engine does not work (${detailOf(error, 'en')}); other formats are not affected.`,
      },
    };
  }
}

/** Whether somebody listens there; nothing is sent, and the tables are left alone. */
function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3_000 });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

async function database(environment = process.env): Promise<Examined> {
  const url = environment.GOUJI_DATABASE;
  if (url !== undefined) {
    const place = URL.parse(url);
    const [host, port] = [place?.hostname || 'localhost', Number(place?.port || 5432)];
    return (await listens(host, port))
      ? {
          id: 'database',
          state: 'ok',
          sentence: {
            zh: `GOUJI_DATABASE 所指的数据库（${host}:${port}）可以连通。`,
            en: `The database of GOUJI_DATABASE (${host}:${port}) can be reached.`,
          },
        }
      : {
          id: 'database',
          state: 'fault',
          sentence: {
            zh: `GOUJI_DATABASE 所指的数据库（${host}:${port}）连不上，gouji batch 不能用；请核对地址和网络。`,
            en: `The database of GOUJI_DATABASE (${host}:${port}) cannot be reached, so that gouji batch will not work; check address and network.`,
          },
        };
  }
  const folder = join(tmpdir(), `gouji-doctor-${randomUUID()}`);
  try {
    await mkdir(folder);
    // Started as root, the server runs as somebody else, who must be able to go in.
    await chmod(folder, 0o755);
    const { openDatabase } = await import('@gouji/batch');
    await (await openDatabase({ folder: join(folder, 'batch') })).close();
    return {
      id: 'database',
      state: 'ok',
      sentence: { zh: '内置数据库可用（gouji batch）。', en: 'The embedded database works (gouji batch).' },
    };
  } catch (error) {
    const sentence = (error as { sentence?: Sentence }).sentence;
    return {
      id: 'database',
      state: 'note',
      sentence: sentence ?? {
        zh: `内置数据库不可用（${detailOf(error, 'zh')}）；gouji batch 需用 --database 指定服务器，其他命令不受影响。`,
        en: `The embedded database does not work (${detailOf(error, 'en')}); gouji batch needs a server named with --database, other commands are not affected.`,
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

async function page(): Promise<Examined> {
  try {
    const { page: built } = await import('@gouji/api/page');
    const megabytes = (Buffer.byteLength(built.html) / megabyte).toFixed(1);
    return {
      id: 'page',
      state: 'ok',
      sentence: {
        zh: `离线网页可生成（gouji page，${megabytes} MB）。`,
        en: `The offline page can be written (gouji page, ${megabytes} MB).`,
      },
    };
  } catch (error) {
    return {
      id: 'page',
      state: 'fault',
      sentence: {
        zh: `离线网页不可用（${detailOf(error, 'zh')}）；请重新安装。`,
        en: `The offline page is not there (${detailOf(error, 'en')}); please install again.`,
      },
    };
  }
}

/** Everything that is tried, in the order it is shown; each really does what the commands do. */
export const examinations: readonly (() => Examined | Promise<Examined>)[] = [
  program,
  configuration,
  temporary,
  memory,
  pdf,
  () => database(),
  page,
];
