export { foreignArea, isDivision, isOwnArea, lowestArea } from './areas.ts';
export { bodySuffix, organizationKind } from './body-kind.ts';
export { beginsWithDeed, readBodyName } from './body-name.ts';
export { compareBodies, isOtherKindOfPlace, mayBeSameBody, shortens } from './compare-bodies.ts';
export {
  beginsYearOf,
  countyOf,
  governedArea,
  isAgencyName,
  isBureau,
  isCustomsHouse,
  isNamedAfterTownship,
  isSurelyCountyOrBelow,
  isZoneAuthority,
  liesIn,
  lowestAreaSuffix,
  namesArea,
  type Province,
  speaksOfOffice,
  townshipKind,
  withoutGovernment,
} from './name-words.ts';
export { foreignPostcode, foreignTelephone } from './place-codes.ts';
