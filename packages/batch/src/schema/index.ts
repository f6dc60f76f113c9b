import { store } from './1-store.ts';
import { companions } from './2-companions.ts';
import { peers } from './3-peers.ts';
import { fewerWrites } from './4-fewer-writes.ts';
import { contentsElsewhere } from './5-contents-elsewhere.ts';
import { namesakes } from './6-namesakes.ts';
import { areas } from './7-areas.ts';
import { stated } from './8-stated.ts';
import { contentKey } from './9-content-key.ts';

/**
 * The tables of the store, as steps that follow each other: a database of an older program is brought up to date by those it
 * lacks. A step that was released is never changed.
 */
export const steps: readonly string[] = [
  store,
  companions,
  peers,
  fewerWrites,
  contentsElsewhere,
  namesakes,
  areas,
  stated,
  contentKey,
];
