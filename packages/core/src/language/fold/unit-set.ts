/** A set of UTF-16 units, asked character by character: a table, which costs a fraction of a `Set`. */
export class UnitSet {
  private readonly members = new Uint8Array(0x10000);

  /** The characters of the set; each is one unit. */
  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) this.members[characters.charCodeAt(at)] = 1;
  }

  /** What `charCodeAt` gives, which beyond the end of a text is no number and no member. */
  has(unit: number): boolean {
    return this.members[unit | 0] === 1;
  }
}
