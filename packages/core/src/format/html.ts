import type { FileAccount } from '../model/file-account.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeCounts, glyphs } from './counts.ts';
import { coverageLines, describeCoverage } from './describe-coverage.ts';
import { describeNotice } from './describe-notice.ts';
import { describeSummary } from './describe-summary.ts';
import { escapeMarkup } from './escape.ts';
import { describeReason, describeState } from './file-account.ts';
import { describeFileState, fileGlyph } from './file-state.ts';
import { diagnosisHtml, findingHtml } from './html-finding.ts';
import { htmlStyle } from './html-style.ts';
import type { FormatOptions, Formatter } from './options.ts';
import { describeSkipped } from './reasons.ts';
import { isShown, severityOrder } from './shown.ts';
import { shownName } from './shown-name.ts';
import { addFileToSummary, addToSummary, emptySummary } from './summary.ts';
import { type Speech, speak } from './words/index.ts';

function skippedHtml(verdict: Verdict, language: Speech): string {
  const { skipped } = verdict.rules;
  if (skipped.length === 0) return '';
  const head = escapeMarkup(speak(language).rulesSkipped(skipped.length));
  const items = skipped.map(
    ({ id, reason }) =>
      `<li><code>${escapeMarkup(id)}</code> ${escapeMarkup(describeSkipped(reason, language))}</li>`,
  );
  return `<details class="skipped"><summary>${head}</summary><ul>${items.join('')}</ul></details>\n`;
}

/** The coverage in one line, and folded under it in full. */
function coverageHtml(verdict: Verdict, language: Speech): string {
  const line = describeCoverage(verdict, language);
  if (!line) return '';
  const items = coverageLines(verdict, language).map(
    (text) => `<li${text.startsWith(' ') ? ' class="detail"' : ''}>${escapeMarkup(text.trim())}</li>`,
  );
  return `<details class="coverage"><summary>${escapeMarkup(line)}</summary><ul>${items.join('')}</ul></details>\n`;
}

function fileHtml(verdict: Verdict, index: number, options: FormatOptions): string {
  const language = options.language ?? 'zh';
  const { incomplete } = speak(language);
  const explained = new Set(verdict.diagnoses.flatMap((diagnosis) => diagnosis.explains));
  const shown = verdict.findings
    .filter((finding) => isShown(finding, options))
    .sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
  const cut = verdict.complete || verdict.outcome === 'indeterminate' ? '' : ` <em>${incomplete}</em>`;
  const notices = verdict.notices.map(
    (notice) =>
      `<p class="notice ${notice.level}">${glyphs[notice.level]} ${escapeMarkup(describeNotice(notice, language))}</p>\n`,
  );
  const body = [
    coverageHtml(verdict, language),
    ...notices,
    ...verdict.diagnoses.map((diagnosis) => diagnosisHtml(diagnosis, shown, language)),
    ...shown.filter((f) => !explained.has(f.fingerprint)).map((finding) => findingHtml(finding, language)),
    skippedHtml(verdict, language),
  ].join('');
  const { error, warning } = verdict.counts;
  const open = verdict.outcome === 'pass' && error + warning === 0 ? '' : ' open';
  return `<details class="file ${verdict.outcome}" id="f${index}"${open}>
<summary><span class="outcome">${glyphs[verdict.outcome]} ${describeState(verdict, language)}</span> <span class="name">${escapeMarkup(shownName(verdict.source, language))}</span> <span class="counts">${describeCounts(verdict.counts, language)}</span>${cut}</summary>
${body}</details>
`;
}

function indexRow(verdict: Verdict, index: number, language: Speech): string {
  const { counts } = verdict;
  const cells = [counts.error, counts.warning, counts.info]
    .map((count) => `<td class="n">${count || ''}</td>`)
    .join('');
  return `<tr class="${verdict.outcome}"><td class="outcome">${glyphs[verdict.outcome]} ${describeState(verdict, language)}</td><td><a href="#f${index}">${escapeMarkup(shownName(verdict.source, language))}</a></td>${cells}</tr>\n`;
}

/** A file without a verdict: what it is, and why it was not checked, across the columns of the counts. */
const fileRow = (account: FileAccount, language: Speech): string => {
  const { name, state } = account;
  return `<tr class="${state}"><td class="outcome">${fileGlyph(state)} ${describeFileState(state, language)}</td><td>${escapeMarkup(name)}</td><td colspan="3">${escapeMarkup(describeReason(account, language))}</td></tr>\n`;
};

/**
 * One page that needs nothing else: no script, no picture, no font, and a content policy that says so. Thousands of
 * findings stay quick because folded and far-away parts are not laid out.
 */
export function createHtmlFormatter(options: FormatOptions): Formatter {
  const language = options.language ?? 'zh';
  const { names, severity, tag } = speak(language);
  const { title, file, verdict: verdictHead } = names;
  const summary = emptySummary();
  const rows: string[] = [];
  return {
    head: () => `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="gouji">
<title>${title}</title>
<style>${htmlStyle}</style>
</head>
<body>
`,
    verdict(verdict) {
      const index = summary.sources;
      addToSummary(summary, verdict);
      rows.push(indexRow(verdict, index, language));
      return options.quiet && verdict.outcome === 'pass' ? '' : fileHtml(verdict, index, options);
    },
    file(account) {
      addFileToSummary(summary, account);
      rows.push(fileRow(account, language));
      return '';
    },
    lead() {
      const tool = options.tool ? ` · gouji ${escapeMarkup(options.tool.version)}` : '';
      return `<header>
<h1>${title}</h1>
<p class="summary">${escapeMarkup(describeSummary(summary, language, options.maxWarnings))}${tool}</p>
</header>
<main>
<table class="index"><thead><tr><th>${verdictHead}</th><th>${file}</th><th class="n">${severity.error}</th><th class="n">${severity.warning}</th><th class="n">${severity.info}</th></tr></thead>
<tbody>
${rows.join('')}</tbody></table>
`;
    },
    tail: () => '</main>\n</body>\n</html>\n',
  };
}
