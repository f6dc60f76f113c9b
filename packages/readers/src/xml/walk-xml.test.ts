import { defaultLimits, startBudget } from '@gouji/core/read';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { sampleFile } from '../../test/support/sample-file.ts';
import { openArchive } from '../zip/open-archive.ts';
import { decodeXml } from './decode-xml.ts';
import { walkXml } from './walk-xml.ts';

/** Events of a walk as lines, texts joined. */
function walk(xml: string, attribute?: string): string[] {
  const lines: string[] = [];
  const addText = textJoiner(lines);
  walkXml(xml, startBudget(defaultLimits), {
    open: (name, attributes) =>
      lines.push(`<${name} ${attribute === undefined ? '' : attributes.get(attribute)}`),
    text: addText,
    close: (name) => lines.push(`>${name}`),
  });
  return lines;
}

/** The same from saxes, an XML parser that reads every rule of the standard. */
function walkStrictly(xml: string, attribute: string): string[] {
  const lines: string[] = [];
  const addText = textJoiner(lines);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  let depth = 0;
  const addInnerText = (text: string) => depth > 0 && addText(text);
  const bare = (name: string) => name.replace(/^.*:/, '');
  parser.on('opentag', (tag) => {
    depth++;
    const values = Object.values(tag.attributes);
    const value = (
      values.find(({ local, uri }) => local === attribute && (uri === tag.uri || uri === '')) ??
      values.find(({ local }) => local === attribute)
    )?.value;
    lines.push(`<${bare(tag.name)} ${value}`);
  });
  parser.on('text', addInnerText);
  parser.on('cdata', addInnerText);
  parser.on('closetag', (tag) => {
    depth--;
    lines.push(`>${bare(tag.name)}`);
  });
  parser.write(xml).close();
  return lines;
}

function textJoiner(lines: string[]): (text: string) => void {
  return (text) => {
    const last = lines.length - 1;
    if (lines[last]?.startsWith('"')) lines[last] += text;
    else if (text !== '') lines.push(`"${text}`);
  };
}

const withoutPrefixes = (lines: string[]): string[] =>
  lines.map((line) => line.replace(/^([<>])[^\s:]*:(?=\S)/, '$1'));

test.each([
  ['annual-report.docx', 'val'],
  ['edited.docx', 'id'],
  ['annual-report.xlsx', 'r'],
])('tells of every part of %s what a full XML parser tells', (name, attribute) => {
  const archive = openArchive(sampleFile(name), defaultLimits);
  const parts = archive.names.filter((part) => /\.(xml|rels)$/.test(part));
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) {
    const xml = decodeXml(archive.read(part)!);
    expect(withoutPrefixes(walk(xml, attribute)), part).toEqual(walkStrictly(xml, attribute));
  }
});

test('needs no listener for anything', () => {
  walkXml('<a><b>文</b><![CDATA[字]]><c/></a>', startBudget(defaultLimits), {});
});

test('resolves prefixes by the declarations in force', () => {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  expect(walk(`<a:p xmlns:a="${w}"><p xmlns="${w}"/><a:t xmlns:a="urn:other"/><a:t/><b:t/></a:p>`)).toEqual([
    '<w:p ',
    '<w:p ',
    '>w:p',
    '<?:t ',
    '>?:t',
    '<w:t ',
    '>w:t',
    '<?:t ',
    '>?:t',
    '>w:p',
  ]);
});

test('reads comments, sections, references and quoted marks', () => {
  const xml = `\ufeff<?xml version="1.0"?><!-- <x> --><a b='1 > 0 "&lt;"'
    c="&#x4e00;&#20108;">甲&amp;乙<![CDATA[<&>]]><?p <q> ?><c d = "/"/>\r\n</a >\n`;
  expect(walk(xml, 'b')).toEqual(['<a 1 > 0 "<"', '"甲&乙<&>', '<c undefined', '>c', '"\n', '>a']);
  expect(walk(xml, 'c')[0]).toBe('<a 一二');
});

test.each([
  '',
  '   ',
  '文字',
  '<a>',
  '<a></b>',
  '</a>',
  '<a/><b/>',
  '<a/>文字',
  '<a b></a>',
  '<a b=1/>',
  '<a b="1"c="2"/>',
  '<a b="<"/>',
  '<a b="1/>',
  '<a <b/></a>',
  '<1/>',
  '< a/>',
  '<a>&nbsp;</a>',
  '<a>& </a>',
  '<a>&#0;</a>',
  '<a>&#xd800;</a>',
  '<a>&#9999999;</a>',
  '<a><!-- </a>',
  '<a><![CDATA[ </a>',
  '<a><!ELEMENT b></a>',
  '<a',
  '<',
])('refuses %j', (xml) => {
  expect(() => walk(xml, 'b')).toThrow(
    expect.objectContaining({ notice: expect.objectContaining({ code: 'malformed-xml' }) }),
  );
});

test('refuses a document type wherever it stands', () => {
  for (const xml of ['<!DOCTYPE a><a/>', '<a><!doctype b></a>'])
    expect(() => walk(xml)).toThrow(
      expect.objectContaining({ notice: expect.objectContaining({ code: 'document-type' }) }),
    );
});
