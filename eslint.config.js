import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The layers, from the lowest: each may import itself and what stands before it. */
const LAYERS = [
  ['grammar', 'grammar/**'],
  ['source', 'src/source/**'],
  ['structure', 'src/structure/**'],
  ['ast', 'src/ast/**'],
  ['mentions', 'src/mentions/**'],
  ['meeting', 'src/meeting/**'],
  ['diagnostics', 'src/diagnostics/**'],
  ['checks', 'src/checks/**'],
  ['output', 'src/output/**'],
  ['cli', 'src/cli/**'],
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', 'bin/*.js', 'scripts/*.mjs'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/dot-notation': 'off',
      // Characters are compared one by one where the words of the text are.
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      // Functions here use no `this`; the rule cannot tell a method's signature from a property that is a function.
      '@typescript-eslint/unbound-method': 'off',
      // Where a pattern is asked of a text that may be absent, `=== undefined` says so more plainly.
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  ...LAYERS.map(([layer, files], i) => ({
    files: [files],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [...LAYERS.slice(i + 1).map(([above]) => ({ regex: `^(?:\\.\\./)+(?:src/)?${above}/`, message: `${layer} stands below ${above}.` })), ...(layer === 'cli' ? [] : [{ regex: '^node:', message: 'Only cli/ touches the world.' }])] },
      ],
    },
  })),
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['bin/*.js'], languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/*.mjs', '*.js'], extends: [tseslint.configs.disableTypeChecked], languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', performance: 'readonly' } } },
);
