import type { Language, ParseResult, Verdict } from '@gouji/core/model';
import type { Answers } from './messages.ts';

/** The service did not check: `detail` is its own sentence; `token` when it asks for a token; null when it was not reached. */
export class ServiceTrouble extends Error {
  readonly kind: 'refused' | 'token' | 'unreachable';
  constructor(kind: 'refused' | 'token' | 'unreachable', detail = '') {
    super(detail);
    this.kind = kind;
  }
}

let token = '';

/** Keeps the token in memory, until the page is left. */
export function useToken(text: string): void {
  token = text.trim();
}

async function post<Answer>(path: string, form: FormData): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    });
  } catch {
    throw new ServiceTrouble('unreachable');
  }
  if (response.ok) return (await response.json()) as Answer;
  if (response.status === 401) throw new ServiceTrouble('token');
  const problem = (await response.json().catch(() => ({}))) as {
    detail?: string;
    errors?: { detail: string }[];
  };
  throw new ServiceTrouble(
    'refused',
    [problem.detail, ...(problem.errors ?? []).map(({ detail }) => detail)].filter(Boolean).join(' '),
  );
}

/** Lets the service check a file: the verdict, and the report to draw. */
export async function checkByService(
  file: File,
  prior: File | null,
  language: Language,
  preset: string,
): Promise<Answers['check']> {
  const form = (): FormData => {
    const data = new FormData();
    data.append('file', file);
    return data;
  };
  const withPrior = form();
  if (prior) withPrior.append('prior', prior);
  const [verdict, parsed] = await Promise.all([
    post<Verdict>(`v1/check?lang=${language}&preset=${preset}`, withPrior),
    post<ParseResult>(`v1/parse?lang=${language}`, form()),
  ]);
  return { verdict, parsed };
}
