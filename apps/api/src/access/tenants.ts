import { inBothLanguages } from '@gouji/core/format';
import { z } from 'zod';

/** What a token may be used for. Discovery and documents are open to every token. */
export const Scope = z.enum(['check', 'parse', 'batch', 'metrics']);
export type Scope = z.infer<typeof Scope>;

const name = z.string().regex(
  /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u,
  inBothLanguages({
    zh: '应为 1 到 64 个字母、数字或 . _ -。',
    en: 'must be 1 to 64 letters, digits or . _ -.',
  }),
);

const rate = z
  .string()
  .regex(
    /^[1-9]\d{0,8}\/[1-9]\d{0,8}$/u,
    inBothLanguages({
      zh: '应写作“次数/秒数”，例如 120/60。',
      en: 'must be written as requests/seconds such as 120/60.',
    }),
  )
  .transform((text) => {
    const [amount, seconds] = text.split('/').map(Number) as [number, number];
    return { amount, seconds };
  });

/** A token by its hash; the token itself is kept nowhere. */
export const Token = z.strictObject({
  name,
  sha256: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/iu,
      inBothLanguages({
        zh: '应为令牌的 SHA-256（64 位十六进制）。',
        en: 'must be the SHA-256 of the token, 64 hexadecimal digits.',
      }),
    )
    .transform((hash) => hash.toLowerCase()),
  /** First day on which it is no longer taken, by the clock of China. */
  expires: z.iso.date().optional(),
});

/** Who may call, with what and how much. */
export const Tenant = z.strictObject({
  name,
  tokens: z.array(Token).min(1),
  scopes: z.array(Scope).default(['check', 'parse', 'batch']),
  /** Requests per seconds; that of the service when absent. */
  rate: rate.optional(),
  /** Requests read, waiting or worked on at once; that of the service when absent. */
  atOnce: z.int().min(1).optional(),
  /** Documents in any 24 hours, counted while the service runs. */
  documentsPerDay: z.int().min(1).optional(),
});
export type Tenant = z.infer<typeof Tenant>;

/** The file of tenants. */
export const TenantFile = z.strictObject({ tenants: z.array(Tenant) }).superRefine(({ tenants }, context) => {
  const names = new Set<string>();
  const hashes = new Set<string>();
  tenants.forEach((tenant, at) => {
    if (names.has(tenant.name))
      context.addIssue({
        code: 'custom',
        path: ['tenants', at, 'name'],
        message: inBothLanguages({ zh: '重名。', en: 'the name is taken.' }),
      });
    names.add(tenant.name);
    tenant.tokens.forEach((token, index) => {
      if (hashes.has(token.sha256))
        context.addIssue({
          code: 'custom',
          path: ['tenants', at, 'tokens', index, 'sha256'],
          message: inBothLanguages({ zh: '这个令牌已在别处出现。', en: 'the token stands elsewhere, too.' }),
        });
      hashes.add(token.sha256);
    });
  });
});

/** A caller known by a token. */
export interface Identity {
  readonly tenant: Tenant;
  readonly token: string;
}

/** The tenants in force. */
export interface Tenants {
  /** Whether a token is asked for. */
  readonly required: boolean;
  /** The tenant of a token with this hash; `'expired'` when its time is over, null when there is none. */
  find(sha256: string, now: number): Identity | 'expired' | null;
}

/** China has had one clock, eight hours before UTC, since 1949, and no daylight saving since 1991. */
const startOfDay = (date: string): number => Date.parse(`${date}T00:00:00+08:00`);

export function createTenants(tenants: readonly Tenant[]): Tenants {
  const byHash = new Map(
    tenants.flatMap((tenant) =>
      tenant.tokens.map(({ sha256, name: token, expires }) => [
        sha256,
        { identity: { tenant, token }, ends: expires ? startOfDay(expires) : Number.POSITIVE_INFINITY },
      ]),
    ),
  );
  return {
    required: tenants.length > 0,
    // A look-up tells by its time at most how a hash begins, and nobody can choose a token by its hash.
    find(sha256, now) {
      const found = byHash.get(sha256);
      if (!found) return null;
      return now < found.ends ? found.identity : 'expired';
    },
  };
}

/** Tokens without a file: each is a tenant of its own that may do everything. */
export const tenantsOfHashes = (hashes: readonly string[]): Tenant[] =>
  hashes.map((sha256, index) => ({
    name: `token-${index + 1}`,
    tokens: [{ name: 'token', sha256: sha256.toLowerCase() }],
    scopes: [...Scope.options],
  }));
