/**
 * Where the editor shows a content file, after the `#` of its address: `content/handbook/role/boundaries.md` is the
 * entry `boundaries` of the collection `handbook_role`.
 */
export function getEntryRoute(file: string): string {
  const [folder = '', ...path] = file.replace(/^content\//, '').replace(/\.\w+$/, '').split('/');
  const slug = path.pop() ?? folder;
  return `/collections/${[folder, ...path].join('_')}/entries/${slug}`;
}
