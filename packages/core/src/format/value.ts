/** An expected or actual value as a reader would write it; empty when there is none. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(describeValue).filter(Boolean).join(' / ');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
