/** What the test of a rule gets for the test runner when its cases are collected: bodies run, nothing is asserted. */
const nothing: unknown = new Proxy(() => nothing, { get: () => nothing });

export const expect = nothing;

export const test = Object.assign((_name: string, body: () => unknown): void => void body(), {
  each:
    (rows: readonly unknown[]) =>
    (_name: string, body: (...values: unknown[]) => unknown): void => {
      for (const row of rows) body(...(Array.isArray(row) ? row : [row]));
    },
});
