import type { Page } from '../layout/page.ts';
import { strikeWords } from '../layout/struck-words.ts';
import { findHiddenText } from './hidden-text.ts';
import { type LookMemory, pagesToReadAgain, startMemory } from './laid-over.ts';
import { type PageAside, readAnnotations } from './page-annotations.ts';
import { pageFrame } from './page-frame.ts';
import { collectObjects } from './page-objects.ts';
import { readRules } from './page-rules.ts';
import { readWords } from './page-words.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';

/** What a page shows and what the reader must know to judge how well it could be read. */
export interface PdfPage extends Page {
  /** Characters, and how many of them carry no meaning (fonts without a character map). */
  readonly characters: number;
  readonly unmapped: number;
  /** Characters that are drawn as one thing and said to stand for another. */
  readonly doubted: number;
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictureShare: number;
  /** Whether its text is not seen, and lies over or under a picture of the page: a program recognised it there. */
  readonly isRecognised: boolean;
  /** False when the engine could not load the page. */
  readonly readable: boolean;
  /** Comments, stamps and the like. */
  readonly asides: readonly PageAside[];
}

export interface PdfContent {
  readonly title: string;
  readonly pages: readonly PdfPage[];
  /** Whether the form is of a kind (XFA) that only its own program shows. */
  readonly hasXfa: boolean;
  /** Files that travel inside the document. */
  readonly attachments: number;
}

/** The part of the limits that the engine's side watches. */
export interface PdfLimits {
  readonly pages: number;
  readonly milliseconds: number;
  readonly inflatedBytes: number;
}

/** A file and what reading it may cost. */
export interface PdfRequest {
  readonly bytes: Uint8Array;
  readonly limits: PdfLimits;
}

export type PdfFailure = 'password' | 'damaged' | 'pages' | 'milliseconds' | 'inflatedBytes';

/** Why reading stopped; travels between threads by its `reason`. */
export class PdfStop extends Error {
  override readonly name = 'PdfStop';
  readonly reason: PdfFailure;
  /** Whether the engine gave everything back and may read the next file. */
  readonly clean: boolean;
  constructor(reason: PdfFailure, clean = false) {
    super(reason);
    this.reason = reason;
    this.clean = clean;
  }
}

const passwordWanted = new Set([4, 5]);

/** Reads words, boxes and lines of every page. Throws `PdfStop`. */
export function readPages(engine: PdfiumEngine, bytes: Uint8Array, limits: PdfLimits): PdfContent {
  const deadline = performance.now() + limits.milliseconds;
  const checkTime = (): void => {
    if (performance.now() > deadline) throw new PdfStop('milliseconds');
  };
  engine.limitMemory(engine.size + bytes.length + limits.inflatedBytes);
  try {
    const content = readDocument(engine, bytes, limits, checkTime);
    // PDFium goes on without what it had no memory for; what it then shows is not what the file says.
    if (engine.exhausted) throw new PdfStop('inflatedBytes');
    return content;
  } catch (error) {
    if (error instanceof PdfStop) throw error;
    throw new PdfStop(engine.exhausted ? 'inflatedBytes' : 'damaged');
  }
}

function readDocument(
  engine: PdfiumEngine,
  bytes: Uint8Array,
  limits: PdfLimits,
  checkTime: () => void,
): PdfContent {
  const { call } = engine;
  const address = call.malloc(bytes.length + 1);
  if (address === 0) throw new PdfStop('inflatedBytes');
  engine.bytes().set(bytes, address);
  // The byte after the file is the empty password.
  engine.bytes()[address + bytes.length] = 0;
  const document = call.FPDF_LoadMemDocument(address, bytes.length, address + bytes.length);
  if (document === 0) {
    const reason = passwordWanted.has(call.FPDF_GetLastError()) ? 'password' : 'damaged';
    call.free(address);
    throw new PdfStop(engine.exhausted ? 'inflatedBytes' : reason, !engine.exhausted);
  }
  const count = call.FPDF_GetPageCount(document);
  if (count > limits.pages) {
    call.FPDF_CloseDocument(document);
    call.free(address);
    throw new PdfStop('pages', true);
  }
  const pages: PdfPage[] = [];
  const memory = startMemory();
  const formType = call.FPDF_GetFormType(document);
  const information = formType === 0 ? 0 : call.PDFiumExt_OpenFormFillInfo();
  const form = information === 0 ? 0 : call.PDFiumExt_InitFormFillEnvironment(document, information);
  for (let index = 0; index < count; index++) {
    checkTime();
    memory.looks.push(new Set());
    pages.push(readPage(engine, document, { form, index, memory }, checkTime));
  }
  for (const index of pagesToReadAgain(memory))
    pages[index] = readPage(engine, document, { form, index, memory }, checkTime);
  const title = readTitle(engine, document);
  const attachments = call.FPDFDoc_GetAttachmentCount(document);
  if (form !== 0) call.PDFiumExt_ExitFormFillEnvironment(form);
  if (information !== 0) call.PDFiumExt_CloseFormFillInfo(information);
  call.FPDF_CloseDocument(document);
  call.free(address);
  return { title, pages, hasXfa: formType > acroForm, attachments };
}

/** Kinds of forms: none, AcroForm, and two of XFA. */
const acroForm = 1;

const unreadablePage: PdfPage = {
  width: 595,
  height: 842,
  words: [],
  rules: [],
  characters: 0,
  unmapped: 0,
  doubted: 0,
  pictureShare: 0,
  isRecognised: false,
  readable: false,
  asides: [],
};

function readPage(
  engine: PdfiumEngine,
  document: Handle,
  { form, index, memory }: { readonly form: Handle; readonly index: number; readonly memory: LookMemory },
  checkTime: () => void,
): PdfPage {
  const { call } = engine;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0) return unreadablePage;
  const frame = pageFrame(engine, page);
  const objects = collectObjects(engine, page, frame, checkTime);
  const { rules, covers, pictureShare } = readRules(engine, objects, frame, checkTime);
  const annotations = readAnnotations(engine, page, form, frame, checkTime);
  const later = annotations.covering.map((box) => ({ box, order: Number.POSITIVE_INFINITY }));
  const hidden = findHiddenText(
    engine,
    document,
    page,
    frame,
    objects.texts,
    [...covers, ...later],
    checkTime,
  );
  const { words, ...text } = readWords(
    engine,
    page,
    { frame, texts: objects.texts, rules, pictureShare, ...hidden },
    memory,
    checkTime,
  );
  call.FPDF_ClosePage(page);
  return {
    width: frame.width,
    height: frame.height,
    ...text,
    words: [...strikeWords(words, annotations.struck), ...annotations.words],
    rules,
    pictureShare,
    readable: true,
    asides: [...text.asides, ...annotations.asides],
  };
}

function readTitle(engine: PdfiumEngine, document: Handle): string {
  const { call } = engine;
  const room = 1024;
  const address = call.malloc(room + 8);
  engine.bytes().set(new TextEncoder().encode('Title\0'), address);
  const length = Math.min(call.FPDF_GetMetaText(document, address, address + 8, room), room);
  const title = new TextDecoder('utf-16le').decode(
    engine.bytes().slice(address + 8, address + 8 + Math.max(0, length - 2)),
  );
  call.free(address);
  return title.trim();
}
