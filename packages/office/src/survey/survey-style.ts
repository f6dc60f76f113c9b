/** The look of the survey page, on screen and on paper. Colours carry no meaning alone: words stand in every cell. */
export const surveyStyle = `
:root{color-scheme:light;--text:#1d2430;--dim:#5b6472;--line:#d9dde3;--soft:#f4f5f7;--good:#c6efce;--doubtful:#ffeb9c;--bad:#ffc7ce}
*{box-sizing:border-box}
body{margin:0;color:var(--text);background:#fff;font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
main{max-width:75rem;margin:0 auto;padding:1rem 1.25rem 3rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--line)}h3{font-size:1rem;margin:.8rem 0 .2rem}
.dim{color:var(--dim)}
nav a{margin-right:1em;color:inherit}
table{border-collapse:collapse;width:100%;font-size:.88rem}
th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--soft);position:sticky;top:0;white-space:nowrap}
#attention td:nth-child(2),#overview td:first-child{min-width:11em}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.good{background:var(--good)}.doubtful{background:var(--doubtful)}.bad{background:var(--bad)}.gone{color:var(--dim)}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:.5rem 1.5rem}
svg{max-width:100%;height:auto;font-size:13px}
rect.pass{fill:#6cbf84}rect.fail{fill:#d9705f}rect.indeterminate{fill:#d9b24c}rect.plain{fill:#7d9cc4}
text{fill:var(--text)}text.in{fill:#000}
.legend span{display:inline-block;margin-right:1em}.legend i{display:inline-block;width:.8em;height:.8em;margin-right:.3em}
@media print{@page{size:A4 landscape;margin:12mm}main{max-width:none;padding:0}nav{display:none}th{position:static}tr,svg,.charts>div{break-inside:avoid}thead{display:table-header-group}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
