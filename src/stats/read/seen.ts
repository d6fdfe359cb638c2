/** Where something stands in a log: the file, by its place among the log’s files, and the line. */
export interface Place {
  file: number;
  line: number;
}

/**
 * Remembers texts by a hash of 64 bits and where each was seen, in 16 bytes a text plus room to grow: a million rows take
 * 32 MB. Two different texts pass for the same with a chance of about one in 40 million for a whole log of a million.
 */
export interface Seen {
  /** Where these texts were seen before; else they are remembered as seen here. */
  add: (texts: readonly string[], place: Place) => Place | undefined;
  /** Remembers where these texts were seen last. */
  set: (texts: readonly string[], place: Place) => void;
  /** Where these texts were seen. */
  get: (texts: readonly string[]) => Place | undefined;
}

/** What a slot holds, side by side so that looking one up touches one piece of memory. */
const slotSize = 4;
const highAt = 1;
const lineAt = 2;
/** One more than the file’s number: 0 in a free slot. */
const fileAt = 3;

/** A memory that has seen nothing yet. */
export function makeSeen(): Seen {
  let size = 0;
  let slots = new Int32Array(1024 * slotSize);
  // The hash in two halves, as `hash` left it.
  let low = 0;
  let high = 0;

  /**
   * In the manner of FNV, in two lanes: a letter in, times a large odd number; then the high bits are folded back down, so
   * that every bit of a letter reaches every bit of the hash.
   */
  function hash(texts: readonly string[]): void {
    let a = 0x2c9277b5;
    let b = 0x5f356495;
    for (const text of texts) {
      // One round more than the text has letters: the separator.
      for (let i = 0; i <= text.length; i++) {
        const code = i < text.length ? text.charCodeAt(i) : separator;
        a = Math.imul(a ^ code, 0x9e3779b1);
        a ^= a >>> 15;
        b = Math.imul(b ^ code, 0x85ebca77);
        b ^= b >>> 13;
      }
    }
    low = a;
    high = b;
  }

  /** Where the hash stands, or the free slot where it belongs. */
  function findSlot(low: number, high: number): number {
    const last = slots.length - slotSize;
    let slot = (low * slotSize) & last;
    while (slots[slot + fileAt] !== 0 && (slots[slot] !== low || slots[slot + highAt] !== high)) {
      slot = (slot + slotSize) & last;
    }
    return slot;
  }

  function put(slot: number, { file, line }: Place): void {
    if (slots[slot + fileAt] === 0) size += 1;
    slots[slot] = low;
    slots[slot + highAt] = high;
    slots[slot + lineAt] = line;
    slots[slot + fileAt] = file + 1;
    if (size * slotSize * 2 > slots.length) grow();
  }

  function grow(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += slotSize) {
      if (old[slot + fileAt] === 0) continue;
      low = old[slot] ?? 0;
      high = old[slot + highAt] ?? 0;
      const free = findSlot(low, high);
      for (let i = 0; i < slotSize; i++) slots[free + i] = old[slot + i] ?? 0;
    }
  }

  function look(slot: number): Place | undefined {
    const file = slots[slot + fileAt] ?? 0;
    return file === 0 ? undefined : { file: file - 1, line: slots[slot + lineAt] ?? 0 };
  }

  return {
    add: (texts, place) => {
      hash(texts);
      const slot = findSlot(low, high);
      const earlier = look(slot);
      if (!earlier) put(slot, place);
      return earlier;
    },
    set: (texts, place) => {
      hash(texts);
      put(findSlot(low, high), place);
    },
    get: (texts) => {
      hash(texts);
      return look(findSlot(low, high));
    },
  };
}

/** Stands between texts, and in none of them: the reader refuses control characters. */
const separator = 0x1f;
