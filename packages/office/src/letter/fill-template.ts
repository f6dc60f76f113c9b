/** What a template may name: a text, something that is there or not, or a list of such. */
export interface View {
  readonly [field: string]: string | boolean | readonly View[] | (() => string);
}

/** The template names a field that there is not, or does not close a section. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly sentence: { readonly zh: string; readonly en: string };
  constructor(sentence: { readonly zh: string; readonly en: string }) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

type Node =
  | string
  | { readonly kind: 'field' | 'section' | 'inverted'; readonly name: string; readonly inner: Node[] };

/** `{{name}}`, `{{#name}} … {{/name}}` for each of a list (or once when it is there), `{{^name}} … {{/name}}` when not. */
const mark = /\{\{([#^/]?)\s*([^{}\s]+)\s*\}\}/gu;

function parseTemplate(template: string): Node[] {
  const root: Node[] = [];
  const open: { name: string; inner: Node[] }[] = [{ name: '', inner: root }];
  let at = 0;
  // A line that holds nothing but the mark of a section leaves no empty line behind.
  const text = template.replace(/^[ \t]*(\{\{[#^/][^{}]*\}\})[ \t]*\r?\n/gmu, '$1');
  for (const found of text.matchAll(mark)) {
    const [whole, sign, name = ''] = found;
    const top = open.at(-1)!;
    top.inner.push(text.slice(at, found.index));
    at = found.index + whole.length;
    if (sign === '/') {
      if (top.name !== name || open.length === 1)
        throw new TemplateError({
          zh: `模板中的 {{/${name}}} 没有对应的开头。`,
          en: `{{/${name}}} closes nothing.`,
        });
      open.pop();
    } else {
      const node = {
        kind: sign === '#' ? ('section' as const) : sign === '^' ? ('inverted' as const) : ('field' as const),
        name,
        inner: [] as Node[],
      };
      top.inner.push(node);
      if (sign !== '') open.push(node);
    }
  }
  if (open.length > 1) {
    const { name } = open.at(-1)!;
    throw new TemplateError({ zh: `模板中的 {{#${name}}} 没有结束。`, en: `{{#${name}}} is not closed.` });
  }
  root.push(text.slice(at));
  return root;
}

function look(name: string, views: readonly View[]): View[string] {
  for (const view of views) if (name in view) return view[name]!;
  const known = [...new Set(views.flatMap((view) => Object.keys(view)))];
  throw new TemplateError({
    zh: `模板用了没有的项目“${name}”（可用：${known.join('、')}）。`,
    en: `The template names “${name}”, which there is not (${known.join(', ')}).`,
  });
}

type Tag = Exclude<Node, string>;

/** The views a section is written for: once for each of a list, once as it is for what is there, not at all else. */
function viewsOf({ kind, name }: Tag, views: readonly View[]): (readonly View[])[] {
  const value = look(name, views);
  const isThere = Array.isArray(value) ? value.length > 0 : Boolean(value);
  if (isThere === (kind === 'inverted')) return [];
  return Array.isArray(value) && kind !== 'inverted'
    ? (value as readonly View[]).map((one) => [one, ...views])
    : [views];
}

function writeField(name: string, views: readonly View[], guard: (text: string) => string): string {
  const value = look(name, views);
  if (typeof value === 'function') return value();
  if (typeof value === 'string') return guard(value);
  throw new TemplateError({
    zh: `模板中的“${name}”不是一项文字，应写成 {{#${name}}}…{{/${name}}}。`,
    en: `“${name}” of the template is no text; write {{#${name}}}…{{/${name}}}.`,
  });
}

function write(nodes: readonly Node[], views: readonly View[], guard: (text: string) => string): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return node;
      if (node.kind === 'field') return writeField(node.name, views, guard);
      return viewsOf(node, views)
        .map((inner) => write(node.inner, inner, guard))
        .join('');
    })
    .join('');
}

/** The names that the marks of a template hold. */
export const namesIn = (template: string): ReadonlySet<string> =>
  new Set(Array.from(template.matchAll(mark), ([, , name = '']) => name));

/** The template with its fields filled in; `guard` is run over every value. Throws a TemplateError. */
export function fillTemplate(template: string, view: View, guard: (text: string) => string): string {
  return write(parseTemplate(template), [view], guard);
}
