import type { CMS } from '../decap.ts';
import { closestField, getFieldLabel, listItems } from './form.ts';
import type { Point } from './notices.ts';
import { reveal } from './reveal.ts';

/**
 * Decap looks at each field by itself before it asks anybody else. What it finds it marks beside the field, which may be
 * out of sight, and says nothing: calls `report` with all of it after somebody has asked to save.
 */
export function watchFormProblems(cms: Pick<CMS, 'getLocale'>, report: (points: Point[]) => void): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!isSaveControl(target, cms)) return;
      void findMarks().then((points) => {
        if (points.length > 0) report(points);
      });
    },
    true,
  );
}

/** The marks come a moment after the click, and on a busy computer somewhat later. */
async function findMarks(): Promise<Point[]> {
  for (const pause of [100, 400]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const points = listMarkedFields();
    if (points.length > 0) return points;
  }
  return [];
}

function isSaveControl(target: EventTarget | null, cms: Pick<CMS, 'getLocale'>): boolean {
  const control = target instanceof Element ? target.closest('button, [role="menuitem"]') : null;
  const { editor } = cms.getLocale('en') as { editor: { editorToolbar: Record<string, string> } };
  const { save, publishNow, publishAndCreateNew, publishAndDuplicate } = editor.editorToolbar;
  return [save, publishNow, publishAndCreateNew, publishAndDuplicate].includes(control?.textContent.trim());
}

function listMarkedFields(): Point[] {
  return [...document.querySelectorAll('label[for] + ul > li')].map((mark) => {
    const label = getPath(mark);
    return { label, message: mark.textContent, show: () => void reveal(label) };
  });
}

/** The labels of the fields around an element, outermost first: “Steps, 3 › Minutes”. */
function getPath(element: Element): string {
  const field = closestField(element);
  if (!field) return '';
  const index = listItems(field).findIndex((item) => item.contains(element));
  const around = getPath(field.parentElement ?? document.body);
  return `${around}${around && ' › '}${getFieldLabel(field)}${index < 0 ? '' : `, ${index + 1}`}`;
}
