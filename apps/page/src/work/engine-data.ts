/** The page is drawn before the rest of its file is read. */
const wholeFile = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
});

/** What the file carries besides the page: the program of the workers and PDFium, packed, as text of inert elements. */
async function unpack(id: string): Promise<ArrayBuffer> {
  await wholeFile;
  const text = atob(document.getElementById(id)?.textContent ?? '');
  const packed = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) packed[at] = text.charCodeAt(at);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** Address of the program of the workers. Under `file://` only a classic worker from memory may be started. */
export const workerAddress = once(async () =>
  URL.createObjectURL(new Blob([await unpack('worker')], { type: 'text/javascript' })),
);

/** PDFium compiled, once for all workers. */
export const pdfium = once(async () => WebAssembly.compile(await unpack('pdfium')));
