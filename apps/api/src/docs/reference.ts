import type { Language } from '@gouji/core/model';
import { problemTypes } from '../http/problem-types.ts';
import { components, describeParameters } from './components.ts';
import { escapeHtml, htmlPage } from './html.ts';
import type { AnswerShape, BodyShape, Example, Operation } from './operation.ts';
import { operations } from './operations.ts';

const words = {
  zh: {
    title: '勾稽 · 接口参考',
    lead: '校核政府信息公开工作年度报告的 HTTP 服务。机器可读的说明见',
    schemas: '数据结构',
    problems: '问题类型',
    parameters: '参数',
    body: '请求体',
    answer: '回答',
    refusals: '可能的问题',
    example: '示例',
    anyDocument: '文件本身',
    form: '带文件的部分：',
    required: '必需',
    optional: '可选',
    repeated: '可多个',
    comma: '、',
    text: '文本',
    file: '文件',
    lines: '每行一个',
    back: '返回首页',
    other: 'English',
  },
  en: {
    title: 'Gouji · API reference',
    lead: 'The HTTP service that checks annual reports on government information disclosure. For machines:',
    schemas: 'Shapes',
    problems: 'Types of problems',
    parameters: 'Parameters',
    body: 'Body',
    answer: 'Answer',
    refusals: 'Possible problems',
    example: 'Example',
    anyDocument: 'the document itself',
    form: 'parts with a file:',
    required: 'required',
    optional: 'optional',
    repeated: 'several',
    comma: ', ',
    text: 'text',
    file: 'a file',
    lines: 'each line a',
    back: 'Home',
    other: '中文',
  },
} as const;

const schemaLink = (name: string): string => `<a href="/schemas/${name}.json">${name}</a>`;

/** An example as the curl command that sends it; long bodies are shortened, since they are only shown. */
function toCurl({ path, headers = {}, body }: Example): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const lines = [`curl ${quote(`http://127.0.0.1:8080${path}`)}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`-H ${quote(`${name}: ${value}`)}`);
  if (body !== undefined)
    lines.push(`--data-binary ${quote(body.length > 400 ? `${body.slice(0, 400)}…` : body)}`);
  return lines.join(' \\\n  ');
}

type Labels = (typeof words)[Language];

function drawBody(shape: BodyShape, labels: Labels): string {
  if (shape === 'text' || shape === 'bytes') return labels.anyDocument;
  if (typeof shape === 'string') return schemaLink(shape);
  const fields = shape.form.map(({ name, many, required }) => {
    const notes = [required ? labels.required : labels.optional, ...(many ? [labels.repeated] : [])];
    return `<code>${name}</code> (${notes.join(labels.comma)})`;
  });
  return `${labels.form} ${fields.join(labels.comma)}`;
}

function drawAnswer(shape: AnswerShape, labels: Labels): string {
  if (shape === 'text') return labels.text;
  if (shape === 'bytes') return labels.file;
  return typeof shape === 'string' ? schemaLink(shape) : `${labels.lines} ${schemaLink(shape.lines)}`;
}

function drawOperation(operation: Operation, language: Language): string {
  const labels = words[language];
  const { id, method, path, summary, query, headers = [], body, answers, problems, examples } = operation;
  const parameters = [
    ...(query ? describeParameters(query) : []),
    ...headers.map(({ name, says }) => ({ name, ...says })),
  ];
  const list = (entries: readonly [string, string][]): string =>
    `<table>${entries.map(([key, value]) => `<tr><td><code>${escapeHtml(key)}</code></td><td>${value}</td></tr>`).join('')}</table>`;
  return [
    `<h2 id="${id}"><span class="method">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code></h2>`,
    `<p>${escapeHtml(summary[language])}</p>`,
    parameters.length > 0
      ? `<h3>${labels.parameters}</h3>${list(parameters.map((parameter) => [parameter.name, escapeHtml(parameter[language])]))}`
      : '',
    body
      ? `<h3>${labels.body}</h3>${list(
          Object.entries(body).map(([type, schema]) => [type, drawBody(schema, labels)]),
        )}`
      : '',
    `<h3>${labels.answer}</h3>${list(Object.entries(answers).map(([type, schema]) => [type, drawAnswer(schema, labels)]))}`,
    problems.length > 0
      ? `<h3>${labels.refusals}</h3><p>${problems.map((name) => `<a href="/problems/${name}">${problemTypes[name].status} ${name}</a>`).join(' · ')}</p>`
      : '',
    ...(method === 'post'
      ? examples.map(
          (example) =>
            `<details><summary>${labels.example}: ${escapeHtml(example.title)}</summary><pre><code>${escapeHtml(toCurl(example))}</code></pre></details>`,
        )
      : []),
  ].join('\n');
}

/** The reference as one page that loads nothing. */
export function drawReference(language: Language): string {
  const labels = words[language];
  const other = language === 'zh' ? 'en' : 'zh';
  return htmlPage(
    language,
    labels.title,
    `<p class="quiet"><a href="/">${labels.back}</a> · <a href="/docs?lang=${other}" lang="${other}">${labels.other}</a></p>
<h1>${labels.title}</h1>
<p>${labels.lead} <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1)</p>
<nav aria-label="${labels.title}"><ul>${operations
      .map(
        ({ id, method, path }) =>
          `<li><a href="#${id}"><span class="method">${method.toUpperCase()}</span>${escapeHtml(path)}</a></li>`,
      )
      .join('')}</ul></nav>
${operations.map((operation) => drawOperation(operation, language)).join('\n')}
<h2 id="schemas">${labels.schemas}</h2>
<p>${Object.keys(components).map(schemaLink).join(' · ')}</p>
<h2 id="problems">${labels.problems}</h2>
<table>${Object.entries(problemTypes)
      .map(
        ([name, { status, title }]) =>
          `<tr><td>${status}</td><td><a href="/problems/${name}">${name}</a></td><td>${escapeHtml(title[language])}</td></tr>`,
      )
      .join('')}</table>`,
  );
}
