/** Every measurement of the project, in the order they are taken. */

export interface Step {
  /** Script in `src`, and the word that names it on the command line. */
  readonly name: string;
  readonly subject: string;
  /** What is compared with what. */
  readonly how: string;
  readonly args?: readonly string[];
  /** Runs what `pnpm build` made, as users have it, instead of the sources. */
  readonly built?: boolean;
}

export const steps: readonly Step[] = [
  {
    name: 'start-up',
    subject: 'From process start to a verdict',
    how: '`gouji check` of one report against `node -e 0`, by turns.',
    built: true,
  },
  {
    name: 'html-read',
    subject: 'Reading a web page',
    how: 'Our reader against parse5 building its tree with locations from the same bytes, by turns.',
  },
  {
    name: 'docx-read',
    subject: 'Reading a Word document',
    how: 'Our reader against mammoth converting the same bytes to HTML, by turns.',
  },
  {
    name: 'pdf-read',
    subject: 'Reading a PDF',
    how: "Our reader against the engine's own text, boxes and lines from the same bytes, by turns.",
  },
  {
    name: 'understanding',
    subject: 'Understanding and judging a web page',
    how: '`understand` and `validate` against parse5 building its tree with locations from the same bytes, by turns.',
    built: true,
  },
  {
    name: 'catalogue',
    subject: 'All rules on one report',
    how: '`judge` against `understand` (reading and extracting) of the same report, by turns.',
  },
  {
    name: 'siblings',
    subject: 'Reports with siblings',
    how: 'A parent report checked with 5,000 subordinate reports, fifty groups of four copies among them.',
  },
  {
    name: 'faultless',
    subject: 'False alarms',
    how: 'Generated reports without a fault, in every format by turns, 10,000 of either edition.',
  },
  {
    name: 'faulty',
    subject: 'Faults found, by their kind',
    how: 'Generated reports with one fault each, of the kind of each rule by turns and in every format by turns, 10,000 in all: which rule finds it.',
  },
  {
    name: 'memory',
    subject: 'Memory of a long run',
    how: 'One process checks 500 documents of all formats; what is in use after a full collection.',
  },
  {
    name: 'annotated-copies',
    subject: 'Comments in a Word document',
    how: 'Writing the annotated copy of forty Word-made forms against reading the same bytes, by turns.',
  },
  {
    name: 'extracted-data',
    subject: 'Ten thousand reports as data',
    how: '`gouji extract` of reports of many formats; the files are read by DuckDB and SQLite.',
    built: true,
  },
  {
    name: 'folder',
    subject: 'A folder of very many reports',
    how: '`gouji check` and `gouji survey` of generated texts, one worker and two by turns; every hundredth body has the text of another.',
    built: true,
  },
  {
    name: 'review-latency',
    subject: 'The interactive review',
    how: 'The program in a pseudo-terminal of 120×40: keys, memory, loading against `gouji check`, grouping, an export, a slow line; a bare Ink program shows the same screens.',
    built: true,
  },
  {
    name: 'api-load',
    subject: 'The service under load',
    how: 'Processor time of the service, of the core alone in a loop and of a bare echoing route, by turns.',
  },
  {
    name: 'api-soak',
    subject: 'The service over many requests',
    how: 'Mixed requests, lost workers and uploads cut in the middle.',
  },
  {
    name: 'batch-kill',
    subject: 'A batch whose workers are killed',
    how: 'Two worker processes killed with SIGKILL again and again, between writing and committing and at any moment; the results against those of `gouji check`. As many documents as the command is given.',
  },
  {
    name: 'batch-scale',
    subject: 'A batch of very many reports',
    how: 'Synthetic reports, generated on the way in, through the embedded database; processor time of a worker as it was built, from its start on, and of the database against that of `gouji check` on the same reports as files, and against a loop over the check. At two sizes, the larger as the command is given.',
  },
  {
    name: 'batch-hosts',
    subject: 'A batch on three hosts',
    how: 'Three network namespaces and PostgreSQL 15; one link is cut for 25 s, the database is restarted meanwhile. Root on Linux only.',
  },
];
