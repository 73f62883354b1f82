import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { layers } from './boundaries.js';

export default tseslint.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/api/*.d.ts', 'public', 'scripts'] },
  js.configs.recommended,
  tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'jsx-a11y/label-has-associated-control': ['error', { assert: 'nesting', depth: 4 }],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Use the generated client in src/api.' }],
    },
  },
  layers,
  {
    files: ['src/search/**', 'src/offer/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/i18n/language'],
              importNames: ['useMessages'],
              message: 'A first visit waits for these words: useFindingMessages.',
            },
          ],
        },
      ],
    },
  },
);
