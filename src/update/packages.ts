/** Whether two texts of `package-lock.json` ask for the same packages. The version of the software stands in them too. */
export function haveSamePackages(a: string, b: string): boolean {
  return a === b || normalize(a) === normalize(b);
}

function normalize(lock: string): string {
  const { packages, ...others } = parse(lock);
  return JSON.stringify({ ...others, version: '', packages: { ...packages, '': { ...packages?.[''], version: '' } } });
}

interface Lock {
  version?: string;
  packages?: Record<string, { version?: string }>;
}

function parse(lock: string): Lock {
  try {
    return JSON.parse(lock) as Lock;
  } catch {
    return {};
  }
}
