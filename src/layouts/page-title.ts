/** The id that Starlight’s table of contents and skip link point to. */
export const PAGE_TITLE_ID = '_top';
