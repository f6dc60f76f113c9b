import type { Notice } from '../model/notice.ts';

export interface DecodedText {
  readonly text: string;
  /** Lower-case name as in the Encoding Standard: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`. */
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/** Decodes bytes of a text format. */
export function decodeText(
  bytes: Uint8Array,
  _options: { charset?: string; html?: boolean } = {},
): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', notices: [] };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030', notices: [] };
  }
}
