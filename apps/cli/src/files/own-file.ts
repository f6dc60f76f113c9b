/** A folder that holds this file was written by an export, all of it. */
export const exportManifest = 'gouji-export.json';

/** What that file holds. */
export const manifestText = `${JSON.stringify({ tool: 'gouji', what: 'export' })}\n`;
