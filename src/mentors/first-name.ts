/** What somebody is called in a sentence: the first part of a name. */
export function getFirstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
