/** Keeps the screen from going dark, where the browser can. A browser lets go of it each time a page is hidden. */
export class ScreenLight {
  #isWanted = false;
  #isAsking = false;
  #lock: WakeLockSentinel | undefined;

  constructor() {
    document.addEventListener('visibilitychange', () => void this.#ask());
  }

  keep(isWanted: boolean): void {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    if (isWanted) void this.#ask();
    else void this.#letGo();
  }

  async #ask(): Promise<void> {
    const isNeeded = this.#isWanted && document.visibilityState === 'visible' && (this.#lock?.released ?? true);
    if (!isNeeded || this.#isAsking || !('wakeLock' in navigator)) return;
    this.#isAsking = true;
    try {
      this.#lock = await navigator.wakeLock.request('screen');
      // Somebody may have paused in the meantime.
      if (!this.#isWanted) await this.#letGo();
    } catch {
      // A low battery, for one, forbids it. The run goes on by the clock all the same.
    } finally {
      this.#isAsking = false;
    }
  }

  async #letGo(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    await lock?.release();
  }
}
