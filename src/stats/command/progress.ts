/** Says what is going on once a run takes more than a second; says nothing on a short one. */
export interface Progress {
  /** A step has begun. */
  begin(step: string): void;
  /** The step goes on: how far it is, from 0 to 1, where that is known. */
  advance(part?: number): void;
  end(): void;
}

interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** On a terminal one line is written over and over; elsewhere every step is a line of its own. */
export function createProgress(output: Output, now: () => number): Progress {
  const start = now();
  const rewrites = output.isTTY === true;
  let step = '';
  let shown = '';

  const show = (text: string): void => {
    if (now() - start < 1000 || text === shown) return;
    output.write(rewrites ? `\r\u001b[K${text}` : `${text}\n`);
    shown = text;
  };
  return {
    begin(next) {
      if (next === step) return;
      step = next;
      show(`${step}…`);
    },
    advance(part) {
      if (part === undefined) {
        show(`${step}…`);
        return;
      }
      // A log file wants a few lines, not a hundred.
      const percent = Math.floor(part * (rewrites ? 100 : 4)) * (rewrites ? 1 : 25);
      show(`${step}… ${percent} %`);
    },
    end() {
      if (rewrites && shown !== '') output.write('\r\u001b[K');
    },
  };
}
