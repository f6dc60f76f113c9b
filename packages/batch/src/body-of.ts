/** A body's name as reports are paired by it. */
export const bodyOf = (name: string): string => name.replace(/\s+/gu, '');
