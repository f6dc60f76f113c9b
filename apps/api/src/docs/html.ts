import type { Language } from '@gouji/core/model';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, in content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (char) => entities[char]!);

/** The style of the pages the service writes itself; they load nothing. */
const style = `:root{color-scheme:light dark;--ink:#1d2530;--quiet:#5b6675;--line:#d9dee5;--paper:#fff;--tint:#f4f6f8;--link:#1a5f8f}
@media(prefers-color-scheme:dark){:root{--ink:#dfe4ea;--quiet:#9aa5b1;--line:#333c47;--paper:#171b20;--tint:#1f252c;--link:#7db8e0}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.65 system-ui,"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:62rem;margin:0 auto;padding:2rem 1.25rem 4rem}h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.05rem;margin:2.25rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line)}h3{font-size:.95rem;margin:1.25rem 0 .35rem}
p{margin:.35rem 0}.quiet{color:var(--quiet)}a{color:var(--link)}code,pre{font:13px/1.5 ui-monospace,"Noto Sans Mono CJK SC",Menlo,Consolas,monospace}code{background:var(--tint);padding:.05rem .3rem;border-radius:3px}
pre{background:var(--tint);border:1px solid var(--line);border-radius:6px;padding:.75rem .9rem;overflow:auto;max-height:24rem}pre code{background:none;padding:0}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}th{color:var(--quiet);font-weight:500}
.method{display:inline-block;min-width:3.2rem;font:600 12px/1.6 ui-monospace,monospace;color:var(--quiet)}summary{cursor:pointer}nav ul{list-style:none;padding:0;margin:1rem 0;columns:2;font-size:.92rem}@media(max-width:40rem){nav ul{columns:1}}`;

/** A whole page. `body` is HTML, `title` is text. */
export function htmlPage(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** What these pages may do: be styled, and nothing else. */
export const STATIC_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
