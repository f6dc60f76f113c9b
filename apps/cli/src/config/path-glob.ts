const special = /[.+^$()|[\]\\]/gu;

/**
 * A test for paths with forward slashes: `**` is any run of folders, `*` anything within one name, `?` one character,
 * `{a,b}` a choice. A pattern without a slash is looked for at every depth.
 */
export function pathGlobTest(glob: string): (path: string) => boolean {
  const whole = glob.includes('/') ? glob.replace(/^\.?\//u, '') : `**/${glob}`;
  let depth = 0;
  const pattern = whole.replace(/\*\*\/|\*\*|\*|\?|[{},]|[.+^$()|[\]\\]/gu, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token === '{') {
      depth++;
      return '(?:';
    }
    if (token === '}' && depth > 0) {
      depth--;
      return ')';
    }
    if (token === ',') return depth > 0 ? '|' : ',';
    return token.replace(special, '\\$&').replace(/[{}]/u, '\\$&');
  });
  const expression = new RegExp(`^${pattern}${')'.repeat(depth)}$`, 'u');
  return (path) => expression.test(path);
}
