/** A request that nobody answered. Browsers say “TypeError: Failed to fetch”, and Decap would show it like that. */
class NoAnswerError extends TypeError {
  constructor(cause: TypeError) {
    super('There was no answer. Save once more.', { cause });
  }

  /** Decap puts it into a sentence of ours. */
  override toString(): string {
    return this.message;
  }
}

/** Puts words that help into what `fetch` says where nobody answers. What was stopped on purpose stays as it is. */
export function explainSilence(page: Pick<Window, 'fetch'>): void {
  const fetch = page.fetch.bind(page);
  page.fetch = (...request) =>
    fetch(...request).catch((cause: unknown) => {
      throw cause instanceof TypeError ? new NoAnswerError(cause) : cause;
    });
}
