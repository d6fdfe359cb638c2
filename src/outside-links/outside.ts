/** Names that lead nowhere on the web (RFC 2606 and 6761) or to this computer. */
const notOnTheWeb = /(^|\.)(example|test|invalid|local|localhost|example\.(com|org|net))$|^[\d.]+$|^\[/i;

/** Whether an address leads to a page of another host, which can move or go without anybody here hearing of it. */
export function isOutside(address: string, website: string | undefined): boolean {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  return !notOnTheWeb.test(new URL(address).hostname) && !(website !== undefined && address.startsWith(website));
}

/** The name by which people know where a page is: without `www.`, which says nothing. */
export function getHost(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
