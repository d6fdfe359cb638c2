import type { Program } from '../../src/schemas/program.ts';
import type { HandbookTitles } from '../site/editor-site.ts';
import { makeCollections } from './collections.ts';
import type { EditorConfig } from './editor-config.ts';

export interface ConfigOptions {
  program: Program;
  /** Where the site lives, `/` or `/repository/`. */
  base: string;
  /** The pages that a case may name. */
  handbook?: HandbookTitles;
  /** An editor that saves on this computer. Left out, it signs in with GitHub. */
  local?: {
    /** Where it saves, on the same host as the site. */
    url: string;
    /** `git` keeps drafts in branches, `fs` writes files at once. */
    mode: 'fs' | 'git';
  };
}

/** The whole configuration of the editor: forms made from the schemas, all else from the settings of the school. */
export function makeConfig({ program, base, handbook = {}, local }: ConfigOptions): EditorConfig {
  const { repository, brand } = program;
  const address = local ? new URL(base, local.url).href : program.website;
  return {
    backend: {
      name: 'github',
      repo: repository.name,
      branch: repository.branch,
      ...makeLogin(repository.login),
      commit_messages: {
        create: '{{collection}} “{{slug}}” added',
        update: '{{collection}} “{{slug}}” changed',
        delete: '{{collection}} “{{slug}}” taken away',
        uploadMedia: 'File “{{path}}” added',
        deleteMedia: 'File “{{path}}” taken away',
      },
    },
    ...(local ? { local_backend: { url: local.url } } : {}),
    load_config_file: false,
    publish_mode: local?.mode === 'fs' ? 'simple' : 'editorial_workflow',
    locale: 'en',
    ...(address ? { site_url: address, display_url: address } : {}),
    ...(brand.logo ? { logo: { src: base + brand.logo.slice(1), show_in_header: true } } : {}),
    issue_reports: { url: `https://github.com/${repository.name}/issues/new` },
    media_folder: 'public/brand',
    public_folder: '/brand',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: makeCollections(program, handbook),
  };
}

/** Decap puts the two together again, and takes an answer from the first part only. */
function makeLogin(login: string | undefined): { base_url?: string; auth_endpoint?: string } {
  if (!login) return {};
  const { origin, pathname } = new URL(login);
  return { base_url: origin, auth_endpoint: pathname.replace(/^\/|\/$/g, '') || 'auth' };
}
