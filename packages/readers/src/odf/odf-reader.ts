import type { Document } from '@gouji/core/model';
import { type ReadOptions, startBudget } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';
import { readWordParts } from '../word/word-package.ts';
import { readSheetParts } from '../xlsx/sheet-package.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { walkXml, type XmlBudget } from '../xml/walk-xml.ts';
import { openArchive } from '../zip/open-archive.ts';
import { translateSheets } from './translate-sheets.ts';
import { translateText } from './translate-text.ts';

/** The parts of a document: one file, or styles and content in a package. */
interface OdfParts {
  /** Where places are: the part that holds the content. */
  readonly part: string;
  readonly xml: readonly string[];
  readonly title: string | null;
  /** How the document is seen. */
  readonly settings: string | null;
}

const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function openParts(bytes: Uint8Array, options: ReadOptions, budget: XmlBudget): OdfParts {
  if (!isPackage(bytes)) {
    const xml = decodeXml(bytes);
    return { part: 'document', xml: [xml], title: titleIn(xml, budget), settings: xml };
  }
  const archive = openArchive(bytes, options.limits);
  const read = (name: string): string | null => {
    const part = archive.read(name);
    return part && decodeXml(part);
  };
  const manifest = read('META-INF/manifest.xml');
  if (manifest && isEncrypted(manifest, budget))
    throw unreadable(
      'encrypted',
      '文件已加密；请解除密码后重新保存再试。',
      'The file is encrypted; remove the password and save it again.',
    );
  const content = read('content.xml');
  if (content === null)
    throw unreadable(
      'not-odf',
      '压缩包内没有正文（content.xml），不是完整的 OpenDocument 文档；请重新保存再试。',
      'The package has no content.xml, so it is not a whole OpenDocument file; save it again.',
    );
  const styles = read('styles.xml');
  const meta = read('meta.xml');
  return {
    part: 'content.xml',
    xml: styles === null ? [content] : [styles, content],
    title: meta && titleIn(meta, budget),
    settings: read('settings.xml'),
  };
}

function isEncrypted(manifest: string, budget: XmlBudget): boolean {
  let found = false;
  walkXml(manifest, budget, {
    open(name) {
      found ||= name === 'manifest:encryption-data';
    },
  });
  return found;
}

/** Whether the views of a spreadsheet leave cells of zero blank. */
function hidesZeros(settings: string | null, budget: XmlBudget): boolean {
  if (!settings?.includes('ShowZeroValues')) return false;
  const shown: string[] = [];
  let inside = false;
  walkXml(settings, budget, {
    open(name, attributes) {
      inside = name === 'config:config-item' && attributes.get('name') === 'ShowZeroValues';
    },
    text(text) {
      if (inside) shown.push(text.trim());
    },
    close() {
      inside = false;
    },
  });
  return shown.length > 0 && shown.every((value) => value === 'false');
}

function titleIn(xml: string, budget: XmlBudget): string | null {
  let title = '';
  let inside = false;
  walkXml(xml, budget, {
    open(name) {
      inside = name === 'dc:title' && title === '';
    },
    text(text) {
      if (inside) title += text;
    },
    close() {
      inside = false;
    },
  });
  return title.trim() === '' ? null : title.trim();
}

/** Reads a text document of OpenDocument (ODT, or FODT in one file), within the limits. */
export function readOdt(bytes: Uint8Array, options: ReadOptions): Document {
  const budget = startBudget(options.limits);
  const { part, xml, title } = openParts(bytes, options, budget);
  const kind = /<office:(text|spreadsheet|presentation|drawing|chart|image|database)[\s>]/u.exec(
    xml.at(-1)!,
  )?.[1];
  if (kind === 'spreadsheet') return readOds(bytes, options);
  if (kind !== undefined && kind !== 'text')
    throw unreadable(
      'unsupported/opendocument',
      '文件是 OpenDocument 的演示文稿、图形或其他种类，不是文字文档（ODT）或电子表格（ODS）；请提供报告的文字版。',
      'The file is an OpenDocument presentation, drawing or other kind, not a text (ODT) or spreadsheet (ODS); supply the report as text.',
    );
  const { body, numbering } = translateText(xml, budget);
  return readWordParts({ part, body, numbering, ...(title !== null && { title }) }, 'odt', options);
}

/** Reads a spreadsheet of OpenDocument (ODS, or FODS in one file), within the limits. */
export function readOds(bytes: Uint8Array, options: ReadOptions): Document {
  const budget = startBudget(options.limits);
  const { xml, title, settings } = openParts(bytes, options, budget);
  const sheets = translateSheets(xml, budget, hidesZeros(settings, budget));
  return readSheetParts({ sheets, title }, 'ods', options);
}
