import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';

/**
 * Does nothing to a text. Astro keeps what it made of each file for the next build, and looks at the file and at the names
 * of the plugins, not at what those go by: a phone number that was changed in the settings would stay in the pages. Under
 * another name, all is made anew.
 *
 * @param digest changes when anything changes that the making of pages depends on
 */
export function createDigestPlugin(digest: string): MdastPluginDefinition {
  return defineMdastPlugin({ name: `made with ${digest}` });
}
