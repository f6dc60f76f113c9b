import type { FileAccount } from '@gouji/core/model';
import { openSpool, type Place } from '../io/spool.ts';
import type { Checked, CheckedReport } from './checker.ts';
import { pack, unpack } from './packed.ts';
import type { SourceIdentity } from './source-identity.ts';

/** Keeps what has been found until its turn comes. A ticket may be taken once or not at all. */
export interface Store<Item, Ticket> {
  put(item: Item): Promise<Ticket>;
  take(ticket: Ticket): Promise<Item>;
  close(): Promise<void>;
}

/** Keeps things as they are, in memory. */
export const memoryStore = <Item>(): Store<Item, Item> => ({
  put: async (item) => item,
  take: async (item) => item,
  close: async () => {},
});

/** What was found in a file, its verdicts packed: a tenth of what the objects take, and handed from thread to thread as they are. */
export interface PackedChecked {
  readonly name: string;
  readonly identities: readonly SourceIdentity[];
  readonly aside?: FileAccount;
  readonly unchanged?: true;
  readonly packed: Uint8Array;
  /** What was understood of the file, where it was asked for. */
  readonly understood?: Uint8Array;
}

export const packChecked = ({ reports, aside, unchanged, understood }: Checked): PackedChecked => ({
  name: reports[0]!.verdict.source.name,
  // A name cut out of the text of a report would keep the whole of it in memory.
  identities: structuredClone(reports.map(({ identity }) => identity)),
  ...(aside && { aside }),
  ...(unchanged && { unchanged }),
  ...(understood && { understood }),
  packed: pack(reports.map(({ verdict, digest }) => ({ verdict, digest }))),
});

export const unpackChecked = ({ packed }: PackedChecked): Pick<CheckedReport, 'verdict' | 'digest'>[] =>
  unpack(packed);

/** One object each: of very many reports it is a good part of what is kept. */
type SpooledTicket = Pick<PackedChecked, 'aside' | 'unchanged'> & Place;

/** Keeps verdicts on disk beyond a few megabytes; what stays in memory is a ticket each. */
export function spoolStore(): Store<PackedChecked, SpooledTicket> {
  const spool = openSpool({ isPacked: true });
  return {
    async put({ packed, aside, unchanged }) {
      const place = await spool.append(packed);
      return aside || unchanged
        ? { ...place, ...(aside && { aside }), ...(unchanged && { unchanged }) }
        : place;
    },
    async take({ at, length, ...rest }) {
      // Whose they are and in which file is asked before they are put by.
      return { ...rest, name: '', identities: [], packed: await spool.take({ at, length }) };
    },
    close: () => spool.close(),
  };
}

/** Keeps what was understood of files, by their paths, until it is compared with others. */
export interface UnderstoodStore {
  put(path: string, understood: Uint8Array | undefined): Promise<void>;
  /** Undefined where nothing was kept: the file is read again. */
  take(path: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

export function openUnderstoodStore(): UnderstoodStore {
  const spool = openSpool({ isPacked: true });
  const places = new Map<string, Place>();
  return {
    async put(path, understood) {
      if (understood) places.set(path, await spool.append(understood));
    },
    async take(path) {
      const place = places.get(path);
      return place && spool.take(place);
    },
    close: () => spool.close(),
  };
}
