/** The language itself, without a region: `es` for `es-PR`. */
export function getBase(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
