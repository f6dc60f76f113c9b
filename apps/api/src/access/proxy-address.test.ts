import { expect, test } from 'vitest';
import { type ProxyHeader, proxyAddress } from './proxy-address.ts';

const cases: readonly [ProxyHeader, Record<string, string>, string | undefined][] = [
  ['none', { 'x-forwarded-for': '192.0.2.1' }, undefined],
  ['x-forwarded-for', {}, undefined],
  ['x-forwarded-for', { 'x-forwarded-for': '203.0.113.9, 192.0.2.1' }, '192.0.2.1'],
  ['x-forwarded-for', { 'x-forwarded-for': '192.0.2.1:4711' }, '192.0.2.1'],
  ['x-real-ip', { 'x-real-ip': '2001:db8::1' }, '2001:db8::1'],
  ['forwarded', { forwarded: 'for=203.0.113.9, for="[2001:db8::1]:4711";proto=https' }, '2001:db8::1'],
  ['forwarded', { forwarded: 'proto=https' }, undefined],
];

test.each(cases)('%s of %o is %s', (header, headers, expected) => {
  expect(proxyAddress(headers, header)).toBe(expected);
});
