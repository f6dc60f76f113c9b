/** `Content-Disposition` of a file to be saved: for old programs a name in ASCII, for others the name itself (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]+/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
