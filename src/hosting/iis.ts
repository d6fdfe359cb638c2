import { withBase } from '../markdown/base-path.ts';
import { contentTypes, fileTypes, withCharset } from './content-types.ts';
import { getHeaderRules, type Header, type HeaderRule } from './headers.ts';

/**
 * The file `web.config`, which IIS 7.5 and later read. IIS stops with an error where something is added that it has
 * already, so that everything is removed first.
 *
 * @param base where the site lives; the folder lies there below the root of its host
 */
export function writeWebConfig(base: string): string {
  const [outer, ...inner] = getHeaderRules(base);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- For IIS. Made by the build from src/hosting/headers.ts. -->',
    ...element('configuration', '', [
      ...element('system.webServer', '', [
        '<directoryBrowse enabled="false" />',
        ...element('defaultDocument', ' enabled="true"', [
          ...element('files', '', ['<remove value="index.html" />', '<add value="index.html" />']),
        ]),
        ...writeErrors(base),
        ...writeHeaders(outer.headers),
        ...element('staticContent', '', [
          ...writeCache(outer.headers),
          ...Object.entries(contentTypes).flatMap(([end, type]) => writeType(end, type)),
        ]),
      ]),
      ...inner.flatMap(writeRule),
      ...Object.entries(fileTypes).flatMap(([path, type]) =>
        writeLocation(path, element('staticContent', '', writeType(path.replace(/^.*\./, ''), type))),
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * As a file: a page that is run by its address (`ExecuteURL`) would be sent as if all were well. Its path starts at the
 * root of the host.
 */
function writeErrors(base: string): string[] {
  const path = withBase('/404.html', base).slice(1).replaceAll('/', '\\');
  return element('httpErrors', ' errorMode="Custom" existingResponse="Replace"', [
    '<remove statusCode="404" />',
    `<error statusCode="404" path="${path}" responseMode="File" />`,
  ]);
}

function writeRule({ paths, headers }: HeaderRule): string[] {
  const cache = writeCache(headers);
  return paths.flatMap((path) =>
    writeLocation(path, [...writeHeaders(headers), ...(cache.length > 0 ? element('staticContent', '', cache) : [])]),
  );
}

function writeLocation(path: string, lines: string[]): string[] {
  return element('location', ` path="${path.replace(/^\/|\/$/g, '')}"`, element('system.webServer', '', lines));
}

/** All but what IIS calls the cache of clients. */
function writeHeaders(headers: readonly Header[]): string[] {
  const custom = headers.filter(({ name }) => name !== 'Cache-Control');
  if (custom.length === 0) return [];
  return element('httpProtocol', '', [
    ...element(
      'customHeaders',
      '',
      custom.flatMap(({ name, value }) => [`<remove name="${name}" />`, `<add name="${name}" value="${value}" />`]),
    ),
  ]);
}

function writeCache(headers: readonly Header[]): string[] {
  const value = headers.find(({ name }) => name === 'Cache-Control')?.value;
  if (value === undefined) return [];
  const directives = value.split(', ');
  const maxAge = directives.find((directive) => directive.startsWith('max-age='));
  if (!maxAge) return ['<clientCache cacheControlMode="DisableCache" />'];
  const days = Number(maxAge.replace('max-age=', '')) / 86_400;
  const others = directives.filter((directive) => directive !== maxAge).join(', ');
  return [
    `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="${others}" />`,
  ];
}

function writeType(end: string, type: string): string[] {
  return [`<remove fileExtension=".${end}" />`, `<mimeMap fileExtension=".${end}" mimeType="${withCharset(type)}" />`];
}

function element(name: string, attributes: string, lines: readonly string[]): string[] {
  return [`<${name}${attributes}>`, ...lines.map((line) => `  ${line}`), `</${name}>`];
}
