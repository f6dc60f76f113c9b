import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, printConfig, readConfig, settings, settingsMarkdown } from './config.ts';

const hash = 'a'.repeat(64);

test('defaults listen on the own machine only', () => {
  expect(readConfig({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 8080,
    GOUJI_BODY_LIMIT: 32 * 1024 * 1024,
    GOUJI_RATE: { requests: 600, seconds: 60 },
    GOUJI_TOKENS_SHA256: [],
    GOUJI_CORS_ORIGINS: [],
    GOUJI_PROXY_HEADER: 'none',
  });
});

test('sizes, rates, lists and flags', () => {
  const config = readConfig({
    PORT: '0',
    GOUJI_BODY_LIMIT: '2m',
    GOUJI_RATE: 'off',
    GOUJI_PAGE: 'off',
    GOUJI_TOKENS_SHA256: `${hash}, ${'b'.repeat(64)}`,
    GOUJI_CORS_ORIGINS: 'https://a.example https://b.example:8443',
    HOME: '/somewhere',
  });
  expect(config).toMatchObject({
    PORT: 0,
    GOUJI_BODY_LIMIT: 2 * 1024 * 1024,
    GOUJI_RATE: null,
    GOUJI_PAGE: false,
    GOUJI_CORS_ORIGINS: ['https://a.example', 'https://b.example:8443'],
  });
  expect(config.GOUJI_TOKENS_SHA256).toHaveLength(2);
});

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['GOUJI_WORKERS', '0'],
  ['GOUJI_BODY_LIMIT', '-3'],
  ['GOUJI_BODY_LIMIT', '3 parsecs'],
  ['GOUJI_RATE', '10'],
  ['GOUJI_TOKENS_SHA256', 'secret'],
  ['GOUJI_CORS_ORIGINS', '*'],
  ['GOUJI_CORS_ORIGINS', 'https://a.example/path'],
  ['GOUJI_PUBLIC_URL', 'ftp://a.example'],
  ['GOUJI_PROXY_HEADER', 'x-anything'],
  ['GOUJI_LOG', 'loud'],
  ['GOUJI_TYPING_ERROR', '1'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: `, 'mu'));
});

test('every wrong setting is named at once', () => {
  expect(() => readConfig({ PORT: 'x', GOUJI_WORKERS: 'y' })).toThrow(/PORT: .*\nGOUJI_WORKERS: /u);
});

test('the printed settings show no hash of a token', () => {
  const text = printConfig(readConfig({ GOUJI_TOKENS_SHA256: hash }));
  expect(text).not.toContain(hash);
  expect(JSON.parse(text)).toMatchObject({ PORT: 8080 });
});

test('every setting has a description', () => {
  for (const { name, description } of settings) expect(description, name).not.toBe('');
});

test('the manual has the table of the settings', () => {
  const manual = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');
  expect(manual).toContain(settingsMarkdown());
});
