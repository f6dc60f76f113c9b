import { UnreadableError } from '@gouji/core/read';

/** An error that says in one sentence (Chinese and English) why these bytes cannot be read and what to do. */
export function unreadable(
  code: string,
  zh: string,
  en: string,
  data?: Readonly<Record<string, unknown>>,
): UnreadableError {
  return new UnreadableError({
    code,
    level: 'error',
    message: { zh, en },
    ...(data && { data: { ...data } }),
  });
}
