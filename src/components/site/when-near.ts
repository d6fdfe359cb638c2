/** Calls back once, as soon as one of the elements is less than a screen away from what somebody sees. */
export function whenNear(elements: Iterable<Element>, callBack: () => unknown): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      callBack();
    },
    { rootMargin: '100%' },
  );
  for (const element of elements) observer.observe(element);
}
