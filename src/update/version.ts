/** A version as releases have it: `1.4.0`. Releases that are not final (`1.4.0-beta.1`) are none. */
export type Version = `${number}.${number}.${number}`;

export function isVersion(text: string): text is Version {
  return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(text);
}

/** Below 0 where `a` is the older. */
export function compareVersions(a: Version, b: Version): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  return (left ?? []).reduce((sum, part, i) => sum || part - (right?.[i] ?? 0), 0);
}
