/**
 * The content security policy of the editor. Decap compiles the schema of its configuration (`unsafe-eval`) and writes
 * styles into the page; `data:` is for the swatch of its color field, `blob:` for pictures that are chosen and not yet
 * saved, which it shows and then reads to send them; the preview is a frame. GitHub is called once somebody has signed in
 * there. Signing in opens a window of its own, which no policy has to allow.
 */
export const productionPolicy = write({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:', 'https://avatars.githubusercontent.com'],
  'connect-src': ["'self'", 'blob:', 'https://api.github.com', 'https://www.githubstatus.com'],
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
});

/**
 * Sent along by the local server. A browser keeps to both this and what the page itself says, so that nothing of the
 * editor can call another computer.
 */
export const localPolicy = write({
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'", 'blob:'],
  'frame-ancestors': ["'self'"],
});

function write(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
