/** Commands work on the project that they are started in; npm starts its scripts at the root. */
export const root = process.cwd();
