import { joinAppointment, splitAppointment } from '../sessions/appointment-fields.ts';
import type { Tree, Trees } from './plan.ts';
import { getBlob, readBlob, writeBlob } from './trees.ts';

/**
 * The three trees with the school’s own day, hour and room in each guide. When a guide is held is the school’s, and its
 * text comes with the software: a guide in which a school has set no more than a date still takes a better text, and
 * nothing that an update brings moves a session.
 */
export function keepAppointments(root: string, { base, ours, theirs }: Trees): Trees {
  const read = (tree: Tree, path: string) => {
    const id = tree.get(path);
    return id === undefined ? undefined : splitAppointment(`${readBlob(root, id)}\n`);
  };
  const guides = [...theirs.keys()].filter((path) => /^content\/sessions\/[^/]+\.md$/.test(path));
  const held = guides.map((path) => ({ path, appointment: read(ours, path)?.appointment ?? '' }));
  const withHeld = (tree: Tree): Tree => {
    const result = new Map(tree);
    for (const { path, appointment } of held) {
      const guide = read(tree, path);
      // A guide that is held as here stays the very same file.
      if (!guide || guide.appointment === appointment) continue;
      const id = tree.get(path) ?? '';
      const text = joinAppointment({ text: guide.text, appointment });
      result.set(path, id.replace(getBlob(id), getBlob(writeBlob(root, text))));
    }
    return result;
  };
  return { base: withHeld(base), ours, theirs: withHeld(theirs) };
}
