import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)) },
    },
    rules: {
      // A number in a sentence reads the same with or without String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/content/entries.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'astro:content',
          importNames: ['getCollection', 'getEntry', 'getEntries'],
          message: 'Ask src/content/entries.ts: the build has to know which pages show texts.',
        },
      ],
    },
  },
  {
    // The type-aware rules cannot see into Astro’s templates; `astro check` does.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
