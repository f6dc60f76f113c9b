import type { FileState, Language, Verdict } from '@gouji/core/model';
import type { Settings } from '../work/questions.ts';

/** Why the service did not take or give something, in its own words where it said some. */
export class ServiceTrouble extends Error {
  override readonly name = 'ServiceTrouble';
  /** Status of the answer; 0 where there was none. */
  readonly status: number;
  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

export interface JobStatus {
  readonly id: string;
  readonly documents: number;
  readonly judged: number;
  readonly failed: number;
}

export type JobResult = { readonly index: number } & (
  | { readonly verdict: Verdict }
  | {
      readonly verdict?: undefined;
      readonly name: string;
      readonly state: FileState;
      readonly reason: string;
    }
);

export interface JobPage {
  readonly results: readonly JobResult[];
  readonly next: number;
  readonly done: boolean;
}

/** Held in memory only, for as long as the page is open. */
let token = '';

export function useToken(given: string): void {
  token = given.trim();
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const longestPause = 30_000;
const mostTries = 8;
const isPassing = (status: number): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500;

async function once(path: string, init: RequestInit): Promise<Response> {
  try {
    const headers = { ...init.headers, ...(token && { authorization: `Bearer ${token}` }) };
    return await fetch(new URL(path, document.baseURI), { ...init, headers });
  } catch (error) {
    throw new ServiceTrouble(0, String(error));
  }
}

/** Asks again what failed for a while only: a service that restarts or is full, a line that was cut. */
async function call<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const response = await once(path, init).catch((error: ServiceTrouble) => error);
    if (response instanceof Response && response.ok) return (await response.json()) as Answer;
    const status = response.status;
    if (!isPassing(status) || status === 501 || attempt === mostTries)
      throw response instanceof Response
        ? new ServiceTrouble(
            status,
            ((await response.json().catch(() => ({}))) as { detail?: string }).detail ?? '',
          )
        : response;
    const asked = response instanceof Response ? Number(response.headers.get('retry-after')) * 1000 : 0;
    await pause(Math.min(longestPause, asked || 500 * 2 ** attempt));
  }
}

const inLanguage = (language: Language): string => `lang=${language}`;

/** The same key is the same job, however often it is asked for. */
export const openJob = (key: string): Promise<JobStatus> =>
  call('v1/jobs', { method: 'POST', headers: { 'idempotency-key': key } });

export const askStatus = (id: string): Promise<JobStatus> => call(`v1/jobs/${id}`);

/** Adds the files of an archive; those that are there already are not stored twice. */
export const addArchive = (
  id: string,
  archive: Uint8Array,
  { language, preset }: Settings,
): Promise<unknown> =>
  call(`v1/jobs/${id}/documents?${inLanguage(language)}&preset=${preset}`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: archive as Uint8Array<ArrayBuffer>,
  });

export const askResults = (id: string, after: number, language: Language): Promise<JobPage> =>
  call(`v1/jobs/${id}/results?${inLanguage(language)}&after=${after}&limit=200`);

/** Takes a job with its files and results off the service. */
export const removeJob = (id: string): Promise<unknown> => call(`v1/jobs/${id}`, { method: 'DELETE' });
