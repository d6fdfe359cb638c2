import type { Links } from '../schemas/links.ts';
import type { Answer } from './ask.ts';
import type { LinkPlace, OutsideLink } from './find-links.ts';
import { getHost } from './outside.ts';

/** What came of asking, the worst first: each address with the places that hold it, and what to do there. */
export function formatAnswers(links: readonly OutsideLink[], answers: ReadonlyMap<string, Answer>): string {
  const lines = links.flatMap((link) => {
    const answer = answers.get(link.address);
    return answer ? [{ ...link, answer }] : [];
  });
  const show = (title: string, kind: Answer['kind'], advise: (answer: Answer) => string) => {
    const some = lines.filter(({ answer }) => answer.kind === kind);
    if (some.length === 0) return [];
    const items = some.map(
      ({ address, places, answer }) => `  ${address}\n    ${advise(answer)}\n${formatPlaces(places)}`,
    );
    return [`${title} (${some.length})\n${items.join('\n')}`];
  };
  const seen = lines.filter(({ answer }) => answer.kind === 'seen' || answer.kind === 'moved').length;
  return [
    ...show('Gone', 'gone', explainGone),
    ...show('Moved for good', 'moved', explainMoved),
    ...show('Could not be asked', 'silent', explainSilent),
    `${count(seen, 'address', 'addresses')} of ${lines.length} ${seen === 1 ? 'is' : 'are'} there.`,
  ].join('\n\n');
}

/** Every address by host, with what is known of it, without asking anybody. */
export function formatList(links: readonly OutsideLink[], known: Links): string {
  const hosts = [...Map.groupBy(links, ({ address }) => getHost(address))].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...hosts.map(([host, some]) =>
      [
        host,
        ...some.map(
          ({ address, places }) => `  ${address}\n    ${explainRecord(known[address])}\n${formatPlaces(places)}`,
        ),
      ].join('\n'),
    ),
    `${count(links.length, 'address', 'addresses')} on ${count(hosts.length, 'host', 'hosts')}.`,
  ].join('\n\n');
}

/** What is known of an address, in a few words: “seen on 2026-12-01”. */
export function explainRecord(record: Links[string] | undefined): string {
  if (record?.gone_on) return `gone since ${record.gone_on}`;
  if (record?.seen_on) return `seen on ${record.seen_on}`;
  return record?.refused_on ? `did not answer on ${record.refused_on}` : 'not asked yet';
}

function explainGone(answer: Answer): string {
  const why = answer.kind === 'gone' ? answer.why : '';
  return `${capitalize(why)}. Look for the page under another address, or take the link out.`;
}

function explainMoved(answer: Answer): string {
  return answer.kind === 'moved' ? `Write ${answer.to}` : '';
}

function explainSilent(answer: Answer): string {
  return answer.kind === 'silent' ? `Its host ${answer.why}. Look at it yourself.` : '';
}

function formatPlaces(places: readonly LinkPlace[]): string {
  return places.map(({ file, line }) => `    ${line === undefined ? file : `${file}:${line}`}`).join('\n');
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
