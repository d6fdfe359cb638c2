import { handbookSections, kits } from '../../../src/schemas/vocabulary.ts';
import type { EditorSite } from '../../site/editor-site.ts';
import type { CMS, PreviewProps } from '../decap.ts';
import { createPictureFinder } from './pictures.ts';
import {
  previewCase,
  previewHandbookPage,
  previewKitPage,
  previewHandout,
  previewMentor,
  previewPage,
  previewProgram,
  previewSession,
  type Preview,
} from './previews.ts';
import { makeSetting, type Setting } from './setting.ts';
import { applyTheme } from './theme.ts';
import { createReactMaker } from './to-react.ts';

/**
 * Shows beside each form what its entry will look like on the site.
 *
 * @param site read anew at each look: its settings change when somebody saves them
 */
export function registerPreviews(cms: CMS, site: EditorSite): void {
  const readSetting = createSettingReader(site);
  cms.registerPreviewStyle(`${site.base}admin/preview.css`);
  for (const [name, preview] of Object.entries(previews)) {
    cms.registerPreviewTemplate(name, makeComponent(preview, readSetting));
  }
}

const previews: Readonly<Record<string, Preview>> = {
  ...Object.fromEntries(Object.keys(handbookSections).map((section) => [`handbook_${section}`, previewHandbookPage])),
  cases: previewCase,
  ...Object.fromEntries(Object.keys(kits).map((kit) => [`kits_${kit}`, previewKitPage])),
  mentors: previewMentor,
  sessions: previewSession,
  handouts: previewHandout,
  pages: previewPage,
  program: previewProgram,
};

function createSettingReader(site: EditorSite): () => Setting {
  let program: unknown;
  let setting: Setting | undefined;
  return () => {
    if (!setting || program !== site.program) setting = makeSetting(site);
    program = site.program;
    return setting;
  };
}

function makeComponent(preview: Preview, readSetting: () => Setting) {
  const toReact = createReactMaker(window.h);
  return window.createClass({
    componentDidMount(this: { props: PreviewProps }) {
      applyTheme(this.props.document, window);
    },
    render() {
      const view = preview(toPlain(this.props.entry), readSetting(), createPictureFinder(this.props));
      return window.h('div', { className: 'preview' }, ...toReact(view));
    },
  });
}

/** The fields of an entry as plain values; a new entry has none yet. */
function toPlain(entry: PreviewProps['entry']): Record<string, unknown> {
  const data = entry.get('data') as PreviewProps['entry'] | undefined;
  return data?.toJS() ?? {};
}
