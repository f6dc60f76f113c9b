/** Whether a place holds 中 or 里, behind which the parts of what stands before it follow (16件申请中, 予以公开的32件里). */
export const saysWithin = (text: string, at: number): boolean => text[at] === '中' || text[at] === '里';
