import { isInventedAddress } from '../doctor/invented.ts';

/** Names and numbers that stand for a computer here. */
const notOnTheWeb = /(^|\.)local(host)?$|^[\d.]+$|^\[/i;

/** Whether an address leads to a page of another site, which can move or go without anybody here hearing of it. */
export function isOutside(address: string, website: string | undefined): boolean {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (isInventedAddress(address) || notOnTheWeb.test(url.hostname)) return false;
  return website === undefined || !isWithin(url, new URL(website));
}

function isWithin(url: URL, site: URL): boolean {
  return url.host === site.host && `${url.pathname}/`.startsWith(site.pathname);
}

/** The name by which people know where a page is: without `www.`, which says nothing. */
export function getHost(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
