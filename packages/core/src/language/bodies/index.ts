export { bodySuffix, organizationKind } from './body-kind.ts';
export { areDifferentBodies, readBodyName } from './body-name.ts';
