import { readFileSync, statSync } from 'node:fs';
import { parseInBoth } from '@gouji/core/format';
import { createTenants, type Tenant, TenantFile, type Tenants } from '../access/tenants.ts';
import { SettingsError } from '../settings-error.ts';
import { systemReason } from './system-reason.ts';

/** The file of tenants cannot be used; one fault for each. */
export class TenantsError extends SettingsError {
  override readonly name = 'TenantsError';
}

/** Milliseconds between looks at the file. Asking for its date works where notices of changes do not, in containers too. */
const LOOK_EVERY = 2_000;

const noJson = { zh: '不是有效的 JSON。', en: 'it is no valid JSON.' };

function readTenants(path: string): Tenant[] {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new TenantsError([
      { name: path, sentence: error instanceof SyntaxError ? noJson : systemReason(error) },
    ]);
  }
  const { data, faults } = parseInBoth(TenantFile, input);
  if (data) return data.tenants;
  throw new TenantsError(
    faults.map(({ path: place, sentence }) => ({
      name: [path, place.map(String).join('.')].filter(Boolean).join(' '),
      sentence,
    })),
  );
}

const stampOf = (path: string): string => {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return 'absent';
  }
};

export interface TenantsSource {
  current(): Tenants;
  /** Reads the file anew; a wrong one leaves the tenants as they were. */
  reload(): void;
  close(): void;
}

/**
 * The tenants of a file and those that always hold, following the file while the service runs. Throws `TenantsError` when
 * the file is wrong at the start; later that is only told.
 */
export function createTenantsSource(
  path: string | undefined,
  always: readonly Tenant[],
  told: { loaded(tenants: number): void; refused(reason: string): void },
): TenantsSource {
  let stamp = path ? stampOf(path) : '';
  const load = (): Tenants => createTenants([...always, ...(path ? readTenants(path) : [])]);
  let current = load();
  const reload = (): void => {
    if (!path) return;
    stamp = stampOf(path);
    try {
      const tenants = readTenants(path);
      current = createTenants([...always, ...tenants]);
      told.loaded(tenants.length);
    } catch (error) {
      told.refused((error as Error).message);
    }
  };
  const timer = path
    ? setInterval(() => {
        if (stampOf(path) !== stamp) reload();
      }, LOOK_EVERY)
    : undefined;
  timer?.unref();
  return { current: () => current, reload, close: () => clearInterval(timer) };
}
