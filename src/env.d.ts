/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight/types" />

declare namespace App {
  interface Locals {
    /** What stands beside the page, if anything. */
    sidebar?: import('./content/sidebar.ts').Sidebar;
  }
}
