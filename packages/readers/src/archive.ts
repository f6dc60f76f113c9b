/** Office packages (ZIP with XML parts) opened within the limits, for those who write into the file they were read from. */
export { decodeReferences } from './xml/attributes.ts';
export { decodeXml } from './xml/decode-xml.ts';
export { checksum } from './zip/checksum.ts';
export { type ArchiveEntry, readDirectory } from './zip/directory.ts';
export { type Archive, openArchive } from './zip/open-archive.ts';
export { type Relationship, readRelationships, resolvePart } from './zip/package.ts';
