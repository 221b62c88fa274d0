// TypeScript to JavaScript by the compiler itself, file by file: unlike esbuild it leaves private names alone in classes with decorators.
import ts from 'typescript';

const helper = '\0decorate';

export function typescript(overrides = {}) {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, ...overrides }, '.');
  const compilerOptions = { ...options, noEmitHelpers: true, declaration: false, sourceMap: true };
  return {
    name: 'typescript',
    resolveId(id, importer) {
      if (id === helper) return { id, moduleSideEffects: false };
      return /^\.{1,2}\/.*\.js$/.test(id) && importer?.endsWith('.ts')
        ? this.resolve(id.replace(/\.js$/, '.ts'), importer)
        : null;
    },
    /** The part of the compiler's own helper that Lit's decorators need. */
    load(id) {
      if (id !== helper) return null;
      return `export function __decorate(decorators, target, key) {
        for (const decorate of decorators) {
          const changed = decorate(target, key);
          if (changed) Object.defineProperty(target, key, changed);
        }
      }`;
    },
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText, sourceMapText } = ts.transpileModule(code, { compilerOptions, fileName: id });
      const needsHelper = outputText.includes('__decorate(');
      const text =
        outputText.replace(/\/\/# sourceMappingURL=.*$/, '') + (needsHelper ? `\nimport { __decorate } from '${helper}';` : '');
      return { code: text, map: sourceMapText };
    },
  };
}
