import { availableParallelism } from 'node:os';
import { inBothLanguages, parseInBoth } from '@gouji/core/format';
import { z } from 'zod';
import { toNetworks } from './ops/client-address.ts';
import { SettingsError } from './settings-error.ts';

const sizes: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

const bytes = z.string().transform((text, context) => {
  const [, digits, unit] = /^(\d+)\s*(?:([kmg])(?:ib|b)?)?$/iu.exec(text.trim()) ?? [];
  const value = Number(digits) * (sizes[(unit ?? '').toLowerCase()] ?? 1);
  if (digits && Number.isSafeInteger(value) && value > 0) return value;
  context.addIssue({
    code: 'custom',
    message: inBothLanguages({
      zh: '应为字节数，可带 k、m、g，例如 32m。',
      en: 'must be a number of bytes, with k, m or g, such as 32m.',
    }),
  });
  return z.NEVER;
});

const count = (least: number, most: number) =>
  z.string().transform((text, context) => {
    const value = Number(text);
    if (/^\d+$/u.test(text.trim()) && value >= least && value <= most) return value;
    context.addIssue({
      code: 'custom',
      message: inBothLanguages({
        zh: `应为 ${least} 到 ${most} 之间的整数。`,
        en: `must be a whole number from ${least} to ${most}.`,
      }),
    });
    return z.NEVER;
  });

const rate = z.string().transform((text, context) => {
  if (/^(?:off|0)$/iu.test(text.trim())) return null;
  const [, requests, seconds] = /^(\d+)\s*\/\s*(\d+)s?$/u.exec(text.trim()) ?? [];
  if (Number(requests) > 0 && Number(seconds) > 0)
    return { requests: Number(requests), seconds: Number(seconds) };
  context.addIssue({
    code: 'custom',
    message: inBothLanguages({
      zh: '应写作“次数/秒数”，例如 120/60，或 off。',
      en: 'must be written as requests/seconds such as 120/60, or off.',
    }),
  });
  return z.NEVER;
});

const words = z.string().transform((text) => text.split(/[\s,]+/u).filter(Boolean));

const hashes = words.refine((list) => list.every((entry) => /^[0-9a-f]{64}$/iu.test(entry)), {
  message: inBothLanguages({
    zh: '应为令牌的 SHA-256（64 位十六进制），多个以逗号分隔。',
    en: 'must be the SHA-256 of the tokens, 64 hexadecimal digits each.',
  }),
});

const origins = words.refine(
  (list) => list.every((entry) => URL.canParse(entry) && new URL(entry).origin === entry),
  {
    message: inBothLanguages({
      zh: '应为来源，例如 https://oa.example.gov.cn，多个以逗号分隔。',
      en: 'must be origins such as https://oa.example.gov.cn.',
    }),
  },
);

const url = z.string().refine((text) => /^https?:$/u.test(URL.canParse(text) ? new URL(text).protocol : ''), {
  message: inBothLanguages({ zh: '应为 http 或 https 网址。', en: 'must be an http or https URL.' }),
});

const networks = words.transform((list, context) => {
  const found = toNetworks(list);
  if (found) return found;
  context.addIssue({
    code: 'custom',
    message: inBothLanguages({
      zh: '应为地址或网段，例如 10.0.0.0/8，多个以逗号分隔。',
      en: 'must be addresses or networks such as 10.0.0.0/8.',
    }),
  });
  return z.NEVER;
});

const flag = z
  .enum(['on', 'off'], { message: inBothLanguages({ zh: '应为 on 或 off。', en: 'must be on or off.' }) })
  .transform((value) => value === 'on');

/** Every setting by environment variable, with its default as one would write it. */
const Environment = z.object({
  HOST: z.string().default('127.0.0.1').meta({ description: 'Address to listen at.' }),
  PORT: count(0, 65_535).prefault('8080').meta({ description: 'Port to listen at; 0 takes a free one.' }),
  GOUJI_METRICS_PORT: count(0, 65_535)
    .optional()
    .meta({ description: 'Serve /metrics at this port of the same address, and not at the main one.' }),
  GOUJI_PUBLIC_URL: url
    .optional()
    .meta({ description: 'Where the service is reached from outside; makes problem types absolute.' }),
  GOUJI_WORKERS: count(1, 64)
    .prefault(String(Math.max(1, Math.min(availableParallelism(), 8))))
    .meta({ description: 'Worker threads.' }),
  GOUJI_WORKER_MEMORY: bytes.prefault('512m').meta({ description: 'Heap of one worker.' }),
  GOUJI_WORKER_RECYCLE: count(1, 1_000_000)
    .prefault('20000')
    .meta({ description: 'Jobs after which a worker is replaced.' }),
  GOUJI_JOB_TIME: count(100, 600_000)
    .prefault('20000')
    .meta({ description: 'Milliseconds one document may take.' }),
  GOUJI_PLACES: count(1, 10_000)
    .prefault('128')
    .meta({ description: 'Requests read, waiting or worked on at once; more are answered 503.' }),
  GOUJI_PLACES_BYTES: bytes.prefault('256m').meta({ description: 'Bytes of their bodies together.' }),
  GOUJI_WAIT_TIME: count(100, 600_000)
    .prefault('30000')
    .meta({ description: 'Milliseconds a request may wait for a worker.' }),
  GOUJI_BODY_LIMIT: bytes.prefault('32m').meta({ description: 'Bytes of one request body.' }),
  GOUJI_UPLOAD_TIME: count(100, 600_000)
    .prefault('120000')
    .meta({ description: 'Milliseconds a body may take to arrive.' }),
  GOUJI_UPLOAD_RATE: bytes
    .prefault('4k')
    .meta({ description: 'Bytes of a body that must arrive each second; a slower upload is ended.' }),
  GOUJI_DATABASE: z
    .string()
    .regex(
      /^postgres(?:ql)?:\/\//u,
      inBothLanguages({
        zh: '应为 postgres:// 开头的地址。',
        en: 'must be an address that begins with postgres://.',
      }),
    )
    .optional()
    .meta({ description: 'PostgreSQL for /v1/jobs; documents are stored there until they expire.' }),
  GOUJI_JOBS_DATA: z
    .string()
    .optional()
    .meta({ description: 'Folder of an embedded database for /v1/jobs, where no GOUJI_DATABASE is set.' }),
  GOUJI_S3: z
    .url({
      protocol: /^https?$/u,
      error: inBothLanguages({ zh: '应为 https://主机/桶。', en: 'must be https://host/bucket.' }),
    })
    .optional()
    .meta({
      description:
        'S3 address, bucket included, that keeps the documents of /v1/jobs instead of the database; keys in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION.',
    }),
  GOUJI_JOBS_WORKERS: count(0, 64).prefault('1').meta({
    description: 'Threads that check documents of jobs here; 0 where gouji batch worker runs elsewhere.',
  }),
  GOUJI_JOBS_DAYS: count(1, 3650).prefault('7').meta({ description: 'Days after which a job is removed.' }),
  GOUJI_BATCH_FILES: count(1, 10_000).prefault('100').meta({ description: 'Documents of one batch.' }),
  GOUJI_RATE: rate.prefault('600/60').meta({ description: 'Requests per seconds for each caller, or off.' }),
  GOUJI_CALLER_PLACES: count(1, 10_000).prefault('64').meta({
    description: 'Requests of one caller at once; more are answered 429. It may hold half of the bytes.',
  }),
  GOUJI_TOKENS_SHA256: hashes
    .prefault('')
    .meta({ description: 'SHA-256 of accepted bearer tokens that may do everything.' }),
  GOUJI_TENANTS: z.string().optional().meta({
    description: 'File of tenants with their tokens, scopes and quotas; followed while the service runs.',
  }),
  GOUJI_AUDIT: z.string().optional().meta({
    description:
      'File to which a line is added for each request and document: who, what, when, which outcome.',
  }),
  GOUJI_CORS_ORIGINS: origins
    .prefault('')
    .meta({ description: 'Other origins whose pages may call the service.' }),
  GOUJI_PROXY_HEADER: z
    .enum(['none', 'x-real-ip', 'x-forwarded-for', 'forwarded'], {
      message: inBothLanguages({
        zh: '应为 none、x-real-ip、x-forwarded-for 或 forwarded。',
        en: 'must be none, x-real-ip, x-forwarded-for or forwarded.',
      }),
    })
    .default('none')
    .meta({
      description: 'Header in which your own proxy states the caller; only its last entry is believed.',
    }),
  GOUJI_PROXY_FROM: networks
    .prefault('127.0.0.0/8, ::1')
    .meta({ description: 'Addresses of your own proxies; with a header set, others are answered 403.' }),
  GOUJI_PAGE: flag.prefault('on').meta({ description: 'Serve the page at /.' }),
  GOUJI_DRAIN_TIME: count(0, 600_000)
    .prefault('5000')
    .meta({ description: 'Milliseconds between /readyz turning 503 and the listener closing.' }),
  GOUJI_STOP_TIME: count(100, 600_000)
    .prefault('30000')
    .meta({ description: 'Milliseconds for accepted requests to finish after that.' }),
  GOUJI_TRACES: flag
    .prefault('off')
    .meta({ description: 'Give spans to the OpenTelemetry SDK the process was started with.' }),
  GOUJI_LOG: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      message: inBothLanguages({
        zh: '应为 trace、debug、info、warn、error 或 silent。',
        en: 'must be trace, debug, info, warn, error or silent.',
      }),
    })
    .default('info')
    .meta({ description: 'Least level of log lines.' }),
});

export type Config = z.infer<typeof Environment>;

/** Every variable with its default as one would write it and what it says, for the manual. */
export const settings = Object.entries(Environment.shape).map(([name, schema]) => ({
  name,
  // The number of workers follows the machine.
  byDefault: name === 'GOUJI_WORKERS' ? 'cores, at most 8' : z.string().catch('').parse(defaultOf(schema)),
  description: schema.meta()?.description ?? '',
}));

function defaultOf(schema: z.ZodType): unknown {
  return (schema.def as { defaultValue?: unknown }).defaultValue;
}

/** The settings as the table of the manual. */
export function settingsMarkdown(): string {
  const rows = settings.map(
    ({ name, byDefault, description }) =>
      `| \`${name}\` | ${byDefault && `\`${byDefault}\``} | ${description} |`,
  );
  return ['| Variable | Default | Meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** The settings are wrong; one fault for each. */
export class ConfigError extends SettingsError {
  override readonly name = 'ConfigError';
}

const noSuchSetting = { zh: '没有这个设置。', en: 'there is no such setting.' };

/** Reads the settings; an empty variable counts as not set. Throws `ConfigError`, naming unknown `GOUJI_` variables too. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => value && Object.hasOwn(Environment.shape, name)),
  );
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('GOUJI_') && !Object.hasOwn(Environment.shape, name),
  );
  const { data, faults } = parseInBoth(Environment, given);
  const wrong = (faults ?? []).map(({ path, sentence }) => ({ name: path.map(String).join('.'), sentence }));
  const all = [...wrong, ...unknown.map((name) => ({ name, sentence: noSuchSetting }))];
  if (!data || all.length > 0) throw new ConfigError(all);
  return data;
}

/** The settings in force as JSON. Hashes of tokens are only counted. */
export function printConfig(config: Config): string {
  const { GOUJI_TOKENS_SHA256: tokens, GOUJI_PROXY_FROM: proxies, ...rest } = config;
  const shown = {
    ...rest,
    ...(rest.GOUJI_DATABASE && { GOUJI_DATABASE: rest.GOUJI_DATABASE.replace(/:[^:@/]*@/u, ':…@') }),
    GOUJI_TOKENS_SHA256: `${tokens.length} 个 (${tokens.length})`,
    GOUJI_PROXY_FROM: proxies.rules,
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
