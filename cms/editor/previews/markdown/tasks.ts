import type { Element, Root } from 'hast';
import { getTaskLabel } from '../../../../src/markdown/task-label.ts';

/** Names the box of each task after the words beside it. Changes the tree. */
export function labelTasks(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'input') child.properties.ariaLabel = getTaskLabel(parent.children);
    labelTasks(child);
  }
}
