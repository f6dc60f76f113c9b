import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import type { ProxyHeader } from '../access/proxy-address.ts';
import { createClientAddress, toNetworks } from './client-address.ts';

const proxies = toNetworks(['127.0.0.0/8', '::1', '10.1.0.0/16'])!;
const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;
const addressOf = (header: ProxyHeader, incoming: IncomingMessage): string | undefined =>
  createClientAddress(header, proxies, () => {})(incoming);
const stated = { 'x-forwarded-for': '203.0.113.9' };

test.each([
  ['without a header the connection counts', 'none', from('192.0.2.1', stated), '192.0.2.1'],
  ['the proxy states the caller', 'x-forwarded-for', from('127.0.0.1', stated), '203.0.113.9'],
  ['also over an IPv6 socket', 'x-forwarded-for', from('::ffff:10.1.2.3', stated), '203.0.113.9'],
  ['the proxy itself asks', 'x-forwarded-for', from('::1'), '::1'],
] as const)('%s', (_, header, incoming, address) => {
  expect(addressOf(header, incoming)).toBe(address);
});

test('who comes beside the proxy is not believed', () => {
  for (const address of ['192.0.2.1', '10.2.0.1', '::2', '::ffff:192.0.2.1'])
    expect(() => addressOf('x-forwarded-for', from(address, stated))).toThrow(/beside-proxy/u);
});

test('a proxy that is not configured is told of once', () => {
  const warnings: string[] = [];
  const address = createClientAddress('none', proxies, (message) => warnings.push(message));
  for (let i = 0; i < 3; i++) address(from('127.0.0.1', stated));
  expect(warnings).toHaveLength(1);
});

test.each(['10.0.0.0/33', '::1/129', '10.0.0/8', 'localhost', '10.0.0.0/', '10.0.0.0/x'])(
  '%s is no network',
  (text) => {
    expect(toNetworks([text])).toBeNull();
  },
);
