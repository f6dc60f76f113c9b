/** What the service that serves the page says of its jobs. */
export interface JobOffer {
  readonly needsToken: boolean;
  /** Days after which the service removes files and results. */
  readonly days: number;
  /** The most bytes of one request. */
  readonly bodyBytes: number;
}

/** Null where the service has no jobs, and always in a page that was opened as a file. */
function readOffer(): JobOffer | null {
  const told = document.querySelector<HTMLMetaElement>('meta[name="gouji-jobs"]')?.content;
  if (!told || !location.protocol.startsWith('http')) return null;
  return JSON.parse(told) as JobOffer;
}

export const offer: JobOffer | null = readOffer();
