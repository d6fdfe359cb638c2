import { Parser } from 'htmlparser2';

/** What in a built page is not the site’s own, and could run. */
export function findDangers(html: string): string[] {
  const dangers: string[] = [];
  let inside = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      // Data for search engines is no script.
      inside = attributes.type === 'application/ld+json' ? 'data' : name;
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on/i.test(attribute)) dangers.push(`<${name} ${attribute}="${value}">`);
        if (
          /^(href|src|action|formaction)$/i.test(attribute) &&
          /^\W*(javascript|vbscript|data:text\/html)/i.test(value)
        )
          dangers.push(`<${name} ${attribute}="${value}">`);
      }
    },
    ontext(text) {
      if (/^(script|style)$/.test(inside) && text.includes('__hit')) dangers.push(`<${inside}>${text}`);
    },
    onclosetag() {
      inside = '';
    },
  });
  parser.end(html);
  return dangers;
}
