/** A function that keeps the results for the texts it was last asked for, at most `size` of them. */
export function remember<Result>(size: number, make: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, { result: Result }>();
  return (text) => {
    const kept = results.get(text) ?? { result: make(text) };
    // A map keeps its order: what was asked for last moves to the end, what nobody asks for leaves at the start.
    results.delete(text);
    results.set(text, kept);
    const [oldest] = results.keys();
    if (results.size > size && oldest !== undefined) results.delete(oldest);
    return kept.result;
  };
}
