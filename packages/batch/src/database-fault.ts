import { BatchError } from './sentence.ts';

/** What is the matter with a database: it does not answer, its disk is full, or what stands in it is not what we made. */
export type DatabaseFaultKind = 'away' | 'full' | 'other';

/** A fault of the database itself, as a sentence for whoever looks after it. */
export class DatabaseFault extends BatchError {
  override readonly name: string = 'DatabaseFault';
  readonly kind: DatabaseFaultKind;
  constructor(kind: DatabaseFaultKind, sentence: BatchError['sentence'], cause?: unknown) {
    super(sentence);
    this.kind = kind;
    if (cause !== undefined) this.cause = cause;
  }
}

const connectionCodes: ReadonlySet<string> = new Set(
  'ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH ENETDOWN EHOSTDOWN'.split(
    ' ',
  ),
);
/** What the driver says without a code when a connection breaks or none comes about in time. */
const brokenConnection = /connection (?:terminated|error|timeout)|timeout exceeded|not queryable/iu;
/** SQLSTATE: connection exceptions, an administrator who stops the server, a server that starts or has no room for us. */
const awayState = /^(?:08|57P0[1-3]|53300)/u;
/** Anything that names what is not there, or is there twice: tables, columns, indexes that our statements rely on. */
const otherTables = /^(?:3D|3F|42(?!501))/u;

const messageOf = (error: unknown): string => {
  // A name with several addresses gives an error for each, and none of its own.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join(', ');
  return error instanceof Error ? error.message : String(error);
};

/** What those who start a program meet most: a wrong address, and a server that does not run. */
const chineseReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: '该地址没有数据库在运行，或拒绝连接',
  ENOTFOUND: '找不到这个主机名',
  EAI_AGAIN: '主机名暂时无法解析',
  ETIMEDOUT: '对方没有应答',
  EHOSTUNREACH: '网络不通',
  ENETUNREACH: '网络不通',
};

const reasonInChinese = (code: string, why: string): string => {
  const reason = chineseReasons[code];
  return reason === undefined ? why : `${reason}（${why}）`;
};

/** An error of the driver as a fault of the database; null for what is a fault of ours. */
export function toDatabaseFault(error: unknown): DatabaseFault | null {
  if (error instanceof DatabaseFault) return error;
  if (!(error instanceof Error)) return null;
  const code = String((error as { code?: unknown }).code ?? '');
  const why = messageOf(error);
  if (connectionCodes.has(code) || awayState.test(code) || (code === '' && brokenConnection.test(why)))
    return new DatabaseFault(
      'away',
      { zh: `连不上数据库：${reasonInChinese(code, why)}。`, en: `The database does not answer: ${why}.` },
      error,
    );
  if (code === '53100')
    return new DatabaseFault(
      'full',
      {
        zh: '数据库所在的磁盘已满；请腾出空间后重试。',
        en: 'The disk of the database is full; make room and try again.',
      },
      error,
    );
  if (code === '42501')
    return new DatabaseFault(
      'other',
      { zh: `数据库用户的权限不够：${why}。`, en: `The user of the database lacks a right: ${why}.` },
      error,
    );
  if (otherTables.test(code)) return incomplete(why, error);
  return null;
}

/** The tables are not those that this program made, such as after a restore that broke off. */
export const incomplete = (why: string, cause?: unknown): DatabaseFault =>
  new DatabaseFault(
    'other',
    {
      zh: `数据库中的表不完整（${why}），可能恢复备份时中断；请删去 gouji 和 gouji_queue 两个模式后从备份重新恢复，或换一个空库。`,
      en: `The tables of the database are not whole (${why}), as after a restore that broke off; drop the schemas gouji and gouji_queue and restore again, or use an empty database.`,
    },
    cause,
  );
