import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerPreviews } from '../../../cms/editor/previews/register.ts';
import type { CMS, ImmutableList, ImmutableMap } from '../../../cms/editor/decap.ts';
import { makeProgram, mentorInput } from '../../support/make.ts';
import { handbookSections, kits } from '../../../src/schemas/vocabulary.ts';
import { createElement, type FakeElement } from './support/react.ts';

interface Specification {
  render: () => FakeElement;
  componentDidMount: () => void;
}

/** As much of Decap’s configuration as a preview reads. */
const image = toMap({ widget: 'image', media_folder: 'content/images/mentors' });
const portrait = toMap({ widget: 'object', fields: toList([toMap({ widget: 'string' }), image]) });
const collection = toMap({ fields: toList([toMap({ widget: 'string' }), portrait]) });

const chosen = new Map<string, string>();
const darkDevice = { matches: false };

function register() {
  vi.stubGlobal('window', {
    createClass: (specification: Specification) => specification,
    h: createElement,
    localStorage: { getItem: (key: string) => chosen.get(key) ?? null },
    matchMedia: () => darkDevice,
  });
  const templates: Record<string, Specification> = {};
  const styles: string[] = [];
  const cms = {
    registerPreviewTemplate: (name: string, component: Specification) => (templates[name] = component),
    registerPreviewStyle: (style: string) => styles.push(style),
  };
  const site = {
    base: '/larkfield/',
    program: makeProgram(),
    facts: {},
    handbook: {},
    handouts: [],
    references: [],
    today: '2026-12-01',
  };
  registerPreviews(cms as unknown as CMS, site);
  return { templates, styles, site };
}

afterEach(() => {
  vi.unstubAllGlobals();
  darkDevice.matches = false;
  chosen.clear();
});

describe('registerPreviews', () => {
  it('gives every collection a preview', () => {
    const sections = Object.keys(handbookSections).map((section) => `handbook_${section}`);
    expect(Object.keys(register().templates).sort()).toEqual(
      [
        ...sections,
        ...Object.keys(kits).map((kit) => `kits_${kit}`),
        'cases',
        'handouts',
        'mentors',
        'pages',
        'program',
        'sessions',
      ].sort(),
    );
  });

  it('brings the style sheet', () => {
    expect(register().styles).toEqual(['/larkfield/admin/preview.css']);
  });

  it('shows an entry with its picture, found by the settings of its field', () => {
    const data = { ...mentorInput, portrait: { image: '../images/mentors/ana.jpg', alt: 'Ana' } };
    const shown = render({ get: () => ({ toJS: () => data }) });
    expect(JSON.stringify(shown)).toContain('"src":"blob:content/images/mentors:../images/mentors/ana.jpg"');
  });

  it('shows a new entry', () => {
    expect(render({ get: () => undefined }).props).toEqual({ className: 'preview' });
  });

  it('goes by the settings as they are now', () => {
    const { templates, site } = register();
    const shown = () => JSON.stringify(renderWith(templates, { get: () => undefined }));
    expect(shown()).toContain('All mentors');
    site.program = makeProgram({ terms: { mentors: 'guides' } });
    expect(shown()).toContain('All guides');
  });

  it.each([
    ['light', undefined, false],
    ['dark', undefined, true],
    ['dark', 'dark', false],
    ['light', 'light', true],
  ] as const)('is %s when the site would be (chosen: %s, dark device: %s)', (theme, choice, isDark) => {
    if (choice) chosen.set('starlight-theme', choice);
    darkDevice.matches = isDark;
    const frame = { documentElement: { dataset: {} as { theme?: string } } };
    register().templates.mentors?.componentDidMount.call({ props: { document: frame } } as unknown as Specification);
    expect(frame.documentElement.dataset.theme).toBe(theme);
  });

  function render(entry: unknown): FakeElement {
    return renderWith(register().templates, entry);
  }

  function renderWith({ mentors }: Readonly<Record<string, Specification>>, entry: unknown): FakeElement {
    const getAsset = (path: string, field?: ImmutableMap) => ({
      toString: () => `blob:${String(field?.get('media_folder'))}:${path}`,
    });
    if (!mentors) throw new Error('Mentors have no preview.');
    return mentors.render.call({ props: { entry, getAsset, collection } } as unknown as Specification);
  }
});

function toMap(values: Readonly<Record<string, unknown>>): ImmutableMap {
  return { get: (key: string) => values[key] } as ImmutableMap;
}

function toList(values: unknown[]): ImmutableList {
  return { toArray: () => values } as ImmutableList;
}
