/** The look of the html format. Colours carry no meaning alone: signs and words stand beside them. */
export const htmlStyle = `
:root{color-scheme:light dark;--text:#1d2430;--dim:#5b6472;--paper:#fff;--soft:#f4f5f7;--line:#d9dde3;--error:#b3261e;--warning:#8a5a00;--info:#1f5f99;--pass:#1b6e3c;--mark:#ffe08a}
@media(prefers-color-scheme:dark){:root{--text:#e6e9ee;--dim:#a2abb8;--paper:#14181f;--soft:#1d232c;--line:#353d49;--error:#ff8a80;--warning:#f2c063;--info:#8cc4ff;--pass:#7fd6a0;--mark:#6b5200}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--text);font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
header,main{max-width:60rem;margin:0 auto;padding:1rem 1.25rem}
h1{font-size:1.4rem;margin:1rem 0 0}
.summary{margin:.25rem 0 0;color:var(--dim)}
.index{border-collapse:collapse;width:100%;margin-bottom:1.5rem;font-size:.9rem}
.index th,.index td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left}
.index .n{text-align:right;width:5em;font-variant-numeric:tabular-nums}
.index .outcome{white-space:nowrap;width:8em}
a{color:inherit}
.file{border:1px solid var(--line);border-radius:.4rem;margin:1rem 0;content-visibility:auto;contain-intrinsic-size:auto 4rem}
.file>summary{padding:.6rem 1rem;cursor:pointer;background:var(--soft);overflow-wrap:anywhere}
.file .name{font-weight:600}
.counts{color:var(--dim)}
.fail .outcome{color:var(--error)}.pass .outcome{color:var(--pass)}.indeterminate .outcome{color:var(--warning)}
.coverage,.notice,.finding,.diagnosis,.skipped{margin:0;padding:.7rem 1rem;border-top:1px solid var(--line)}
.finding{content-visibility:auto;contain-intrinsic-size:auto 12rem}
h3{font-size:1rem;margin:0 0 .4rem;font-weight:600}
.severity{margin-right:.4rem}
.error .severity,.notice.error{color:var(--error)}.warning .severity,.notice.warning{color:var(--warning)}.info .severity{color:var(--info)}
blockquote{margin:.4rem 0;padding:.4rem .8rem;background:var(--soft);border-left:3px solid var(--line);overflow-wrap:anywhere;white-space:pre-wrap}
mark{background:var(--mark);color:inherit;font-weight:600;padding:0 .1em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:0}
dt{color:var(--dim);grid-column:1}dd{margin:0;grid-column:2;overflow-wrap:anywhere}
footer{margin-top:.3rem;font-size:.8rem;color:var(--dim)}
code{font-family:ui-monospace,Consolas,monospace;font-size:.9em}
.diagnosis .finding{padding-left:0}
.coverage,.skipped{color:var(--dim);font-size:.9rem}.indeterminate .coverage summary{color:var(--warning)}.coverage .detail{margin-left:1.5em}
@media print{.file{border:0;content-visibility:visible}.finding{break-inside:avoid;content-visibility:visible}}
`;
