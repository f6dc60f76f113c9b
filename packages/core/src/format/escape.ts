import { toPrintable } from './printable.ts';

/** Characters XML 1.0 and HTML do not allow at all, also as references, and halves of surrogate pairs. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML or HTML, in content and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"']/gu, (character) => references[character]!);
}

/** Text inside a Markdown paragraph, list item or table cell, on one line and without any markup of its own. */
export function escapeMarkdown(text: string): string {
  return (
    toPrintable(text)
      .replace(/\s+/gu, ' ')
      .replace(/[\\`*_{}[\]()#+!|~$]/gu, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // No list, no mention of people, no bare address where the page would make one.
      .replace(/^(\d+)\./u, '$1\\.')
      .replace(/^-/u, '\\-')
      .replace(/@(?=\w)/gu, '@\u200b')
      .replace(/:\/\//gu, ':\u200b//')
  );
}
