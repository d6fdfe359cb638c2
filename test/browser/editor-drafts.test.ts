import { describe, expect, it, vi } from 'vitest';
import { useEditor } from '../cms/save/support/open-editor.ts';
import { eventually } from '../support/eventually.ts';

// Git checks out a branch for nearly every request.
vi.setConfig({ testTimeout: 120_000 });

const bench = useEditor();
const file = 'content/mentors/grace-wanjiru.md';
const branch = 'cms/mentors/grace-wanjiru';

describe('where drafts come first', () => {
  it('a change goes from draft over review to the published branch, and not before', async () => {
    const session = await bench.start({}, 'git');
    const editor = await session.open(await session.newPerson(), 'mentors/entries/grace-wanjiru');
    const { page } = editor;
    const published = () => session.git('show', `main:${file}`);
    const status = () => session.git('config', '--default', 'none', `branch.${branch}.description`).trim();

    await editor.type('home_town', 'Nyeri, Kenya');
    await editor.save();
    await eventually(() => session.git('branch', '--list', branch)).toContain(branch);
    await eventually(status).toContain('draft');
    await editor.settle();
    expect(session.git('show', `${branch}:${file}`)).toContain('Nyeri, Kenya');
    expect(published()).not.toContain('Nyeri');

    for (const [from, to, kept] of [
      ['Draft', 'In review', 'pending_review'],
      ['In review', 'Ready', 'pending_publish'],
    ] as const) {
      await page.getByRole('button', { name: `Status: ${from}` }).click();
      await page.getByRole('menuitem', { name: to }).click();
      await eventually(status).toContain(kept);
      expect(published()).not.toContain('Nyeri');
    }

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Publish now' }).click();
    await eventually(published).toContain('Nyeri, Kenya');
    await eventually(() => session.git('branch', '--list', branch)).toBe('');
  });
});
