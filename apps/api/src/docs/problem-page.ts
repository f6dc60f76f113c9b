import type { Language } from '@gouji/core/model';
import { type ProblemName, problemTypes } from '../http/problem-types.ts';
import { escapeHtml, htmlPage } from './html.ts';

/** The page a type URL leads to. */
export function drawProblem(name: ProblemName, language: Language): string {
  const { status, title, meaning, remedy } = problemTypes[name];
  const [what, then, all] =
    language === 'zh' ? ['何时出现', '怎么办', '接口参考'] : ['When', 'What to do', 'API reference'];
  return htmlPage(
    language,
    `${status} ${title[language]}`,
    `<p class="quiet"><a href="/docs#problems">${all}</a> · <code>${name}</code></p>
<h1>${status} ${escapeHtml(title[language])}</h1>
<h2>${what}</h2>
<p>${escapeHtml(meaning[language])}</p>
<h2>${then}</h2>
<p>${escapeHtml(remedy[language])}</p>`,
  );
}

/** The same for `docs/problems/{name}.md`, in both languages. */
export function problemMarkdown(name: ProblemName): string {
  const { status, title, meaning, remedy } = problemTypes[name];
  return `# ${status} ${title.zh}（\`${name}\`）

**何时出现** ${meaning.zh}

**怎么办** ${remedy.zh}

## ${title.en}

**When** ${meaning.en}

**What to do** ${remedy.en}
`;
}
