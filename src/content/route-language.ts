import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { getLang } from './page-language.ts';

/** Marks the main part of a page that is not in the language of the interface. The page around it is. */
export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute } }) => {
  const { language } = starlightRoute.entry.data;
  const lang = language && getLang({ language });
  if (lang) starlightRoute.entryMeta.lang = lang;
});
