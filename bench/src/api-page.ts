import { cleanPage } from './html-pages.ts';

/** The page of about 18 KB that is sent and checked. */
export const measuredPage = new TextEncoder().encode(cleanPage);
