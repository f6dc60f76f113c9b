/** Which header the operator's own proxy writes the caller into. */
export type ProxyHeader = 'none' | 'x-real-ip' | 'x-forwarded-for' | 'forwarded';

/**
 * The caller as the nearest proxy states it. Only the last entry counts: what stands before it came from outside and may
 * be invented. Undefined when the header is not configured or says nothing.
 */
export function proxyAddress(
  headers: Readonly<Record<string, string>>,
  header: ProxyHeader,
): string | undefined {
  if (header === 'none') return undefined;
  const last = headers[header]?.split(',').at(-1)?.trim();
  if (!last) return undefined;
  const stated = header === 'forwarded' ? /(?:^|;)\s*for="?([^";]+)"?/iu.exec(last)?.[1] : last;
  // Without the port: `203.0.113.7:4711` or `[2001:db8::1]:4711`.
  return stated
    ?.replace(/^\[([^\]]+)\](?::\d+)?$/u, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/u, '$1')
    .slice(0, 64);
}
