import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { type ProxyHeader, proxyAddress } from '../access/proxy-address.ts';
import { ProblemError } from '../http/problem.ts';

/** Networks as `10.0.0.0/8`, `192.0.2.7` or `::1`; null when one of them is none. */
export function toNetworks(texts: readonly string[]): BlockList | null {
  const list = new BlockList();
  for (const text of texts) {
    const [address = '', bits] = text.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const prefix = bits === undefined ? most : Number(bits);
    if (version === 0 || !/^\d*$/u.test(bits ?? '') || bits === '' || prefix > most) return null;
    list.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** An IPv4 address that an IPv6 socket gives as `::ffff:192.0.2.7`. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/u, '');

/**
 * Gives the address of the caller: of the connection or, when it comes from the operator's own proxy, as that states it in
 * the header. Throws the problem `beside-proxy` for who reaches the port beside the proxy, since it could state anything.
 */
export function createClientAddress(
  header: ProxyHeader,
  proxies: BlockList,
  warn: (message: string) => void,
): (incoming: IncomingMessage | undefined) => string | undefined {
  let warned = false;
  return (incoming) => {
    const direct = incoming?.socket.remoteAddress;
    if (!incoming || direct === undefined) return direct;
    const headers = incoming.headers as Record<string, string>;
    if (header === 'none') {
      if (!warned && (headers['x-forwarded-for'] || headers.forwarded)) {
        warned = true;
        warn('a proxy states callers, but GOUJI_PROXY_HEADER is none: all of its callers count as one');
      }
      return direct;
    }
    const address = plain(direct);
    if (!proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'))
      throw new ProblemError('beside-proxy');
    return proxyAddress(headers, header) ?? direct;
  };
}
