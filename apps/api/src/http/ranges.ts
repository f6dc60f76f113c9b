/** What a header of preferences names: a media type or a language, and how much it is wanted, from 0 to 1. */
export interface Range {
  readonly type: string;
  readonly quality: number;
}

/** The entries of an Accept or Accept-Language header, in their order. */
export function parseRanges(header: string): Range[] {
  return header.split(',').flatMap((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (!type) return [];
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = q ? Number(q.slice(2)) : 1;
    return [{ type, quality: Number.isFinite(quality) ? Math.min(Math.max(quality, 0), 1) : 0 }];
  });
}
