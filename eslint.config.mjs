import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { house } from './scripts/lint/house.mjs';

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', '.cache', 'bench/node_modules', 'test/types'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strict, lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { house },
    rules: {
      'no-restricted-properties': ['error', ...['log', 'info', 'debug'].map((property) => ({ object: 'console', property }))],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-param-reassign': 'error',
      // The types of a snapshot plugin say that chai's equal() returns a promise.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['Equal'] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // noUncheckedIndexedAccess makes `!` the way to say what the line before it has shown.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Locale files and constants are plain types; `void` on a promise says that nobody waits for it.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [litA11y.configs.recommended],
    rules: {
      'house/circles': 'error',
      'house/imports': 'error',
      'house/inert': 'error',
      'house/kinds': 'error',
      'house/strict-pages': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/attribute-names': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-value-attribute': 'error',
      'lit/quoted-expressions': ['error', 'never'],
    },
  },
  {
    files: ['src/define/*.ts', 'src/relief.ts', 'src/foundation/define.browser.ts', 'src/cli/main.ts'],
    rules: { 'house/inert': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
      '@typescript-eslint/no-extraneous-class': 'off',
      'wc/no-exports-with-element': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-var': 'error',
      'no-undef': 'off',
    },
  },
);
