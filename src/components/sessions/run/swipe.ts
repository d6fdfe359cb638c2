/** How far a finger has to go, in pixels, and how much more across than up or down. */
const distance = 60;
const slope = 2;

/** Tells of swipes by one finger. Scrolling up and down, and zooming with two fingers, are none. */
export function watchSwipes(area: HTMLElement, onSwipe: (direction: 'left' | 'right') => void): void {
  let from: { x: number; y: number } | undefined;
  area.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [finger] = touches;
      from = finger && touches.length === 1 ? { x: finger.clientX, y: finger.clientY } : undefined;
    },
    { passive: true },
  );
  area.addEventListener('touchcancel', () => {
    from = undefined;
  });
  area.addEventListener('touchend', ({ changedTouches: [finger] }) => {
    if (!from || !finger) return;
    const x = finger.clientX - from.x;
    const y = finger.clientY - from.y;
    from = undefined;
    if (Math.abs(x) >= distance && Math.abs(x) >= slope * Math.abs(y)) onSwipe(x < 0 ? 'left' : 'right');
  });
}
