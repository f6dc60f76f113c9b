import { malformedXml } from './malformed-xml.ts';

/**
 * Short names for the namespaces we read, the transitional (ECMA-376) and the strict (ISO/IEC 29500) form alike.
 * Elements of namespaces not listed come through with the prefix `?`.
 */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  // One file for each document, as Office wrote it in 2003.
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['http://schemas.microsoft.com/office/word/2003/auxHint', 'wx'],
  ['http://schemas.microsoft.com/aml/2001/core', 'aml'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:spreadsheet', 'ss'],
  ['urn:schemas-microsoft-com:office:excel', 'x'],
  ['http://schemas.uof.org/cn/2003/uof', 'uof'],
  ['http://schemas.uof.org/cn/2003/uof-wordproc', '字'],
  ['http://schemas.uof.org/cn/2003/graph', '图'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0', 'number'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['urn:oasis:names:tc:opendocument:xmlns:config:1.0', 'config'],
  // These have one vocabulary in each part, so their names stand bare.
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://www.ofdspec.org/2016', ''],
  ['http://www.ofdspec.org', ''],
  ['', ''],
]);

const wellFormedName = /^[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*$/;

/** Names of elements as `prefix:local` under the short prefixes above, or bare; resolved with the declarations in force. */
export class NameScope {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #resolved = new Map<string, string>();

  constructor(prefixes: ReadonlyMap<string, string> = new Map()) {
    this.#prefixes = prefixes;
  }

  /** The scope inside an element with these attributes; the same object when they declare no namespace. */
  within(attributes: readonly (readonly [name: string, value: string])[]): NameScope {
    let prefixes: Map<string, string> | null = null;
    for (const [name, value] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      prefixes ??= new Map(this.#prefixes);
      prefixes.set(name.slice(6), shortNames.get(value) ?? '?');
    }
    return prefixes ? new NameScope(prefixes) : this;
  }

  /** Throws `UnreadableError` when the raw name is not an XML name. */
  resolve(raw: string): string {
    const known = this.#resolved.get(raw);
    if (known !== undefined) return known;
    if (!wellFormedName.test(raw)) throw malformedXml();
    const colon = raw.indexOf(':');
    const prefix = colon < 0 ? '' : raw.slice(0, colon);
    const short = this.#prefixes.get(prefix) ?? (prefix === '' ? '' : '?');
    const name = short === '' ? raw.slice(colon + 1) : `${short}:${raw.slice(colon + 1)}`;
    this.#resolved.set(raw, name);
    return name;
  }
}
