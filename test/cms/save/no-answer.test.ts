import { expect, it } from 'vitest';
import { explainSilence } from '../../../cms/editor/save/no-answer.ts';

function makePage(answer: () => Promise<Response>): Pick<Window, 'fetch'> {
  const page = { fetch: answer };
  explainSilence(page);
  return page;
}

it('says in words that help that nobody answered', async () => {
  const silence = new TypeError('Failed to fetch');
  const asked = makePage(() => Promise.reject(silence)).fetch('/');
  await expect(asked).rejects.toMatchObject({ cause: silence });
  await expect(asked.catch(String)).resolves.toBe('There was no answer. Save once more.');
});

it('leaves alone what was answered, and what was stopped on purpose', async () => {
  const answer = new Response();
  expect(await makePage(() => Promise.resolve(answer)).fetch('/')).toBe(answer);
  const stopped = new DOMException('Stopped', 'AbortError');
  await expect(makePage(() => Promise.reject(stopped)).fetch('/')).rejects.toBe(stopped);
});
