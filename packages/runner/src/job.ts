/** How a job ends that is not done, and how that is told. Pure: runs where there are no threads. */
export { cutNotice, cutVerdict, type Door } from './cut-verdict.ts';
export { type Cut, type CutResult, JobError } from './job-error.ts';
