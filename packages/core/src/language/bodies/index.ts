export { foreignArea, lowestArea } from './areas.ts';
export { bodySuffix, organizationKind } from './body-kind.ts';
export { areDifferentBodies, type BodyName, readBodyName } from './body-name.ts';
