import type { EditorConfig } from '../config/editor-config.ts';
import type { EditorSite } from '../site/editor-site.ts';
import type {} from './decap.ts';
import { registerPreviews } from './previews/register.ts';
import { registerSaving } from './save/register.ts';

// Wiring only: reads what the build put beside this script, loads Decap, and hands over to it.

/** Form and preview side by side need this much. */
const wideEnough = window.matchMedia('(min-width: 50rem)');

type Notice = 'loading' | 'narrow' | 'signInMissing' | 'failed';

openEditor().catch((cause: unknown) => {
  console.error(cause);
  show('failed');
});

async function openEditor(): Promise<void> {
  await waitForWidth();
  show('loading');
  const [config, site] = await Promise.all([readJson<EditorConfig>('config.json'), readJson<EditorSite>('site.json')]);
  if (!config.local_backend && !config.backend.base_url) {
    show('signInMissing');
    return;
  }
  // Without this, Decap would start by itself and look for a configuration of its own.
  window.CMS_MANUAL_INIT = true;
  await loadScript(document.body.dataset.decap ?? '');
  const { CMS } = window;

  // Others may have saved since: checks and previews go by the site as it is now.
  const refresh = async () => {
    Object.assign(site, await readJson<EditorSite>('site.json').catch(() => undefined));
    return undefined;
  };
  CMS.registerEventListener({ name: 'preSave', handler: refresh });
  CMS.registerEventListener({ name: 'postSave', handler: refresh });
  registerPreviews(CMS, site);
  registerSaving(CMS, site, config);
  CMS.init({ config: { ...config, load_config_file: false } });
}

function waitForWidth(): Promise<void> {
  if (wideEnough.matches) return Promise.resolve();
  show('narrow');
  return new Promise((resolve) => {
    wideEnough.addEventListener(
      'change',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

async function readJson<Data>(file: string): Promise<Data> {
  const response = await fetch(file, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file} answered ${response.status}.`);
  return (await response.json()) as Data;
}

function loadScript(address: string): Promise<void> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      reject(new Error(`${address} did not load.`));
    });
    document.head.append(script);
  });
}

function show(notice: Notice): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-notice]'))
    section.hidden = section.dataset.notice !== notice;
}
