export default {
  globs: ['src/*/*.ts', 'src/**/*.events.ts'],
  exclude: ['src/{define,testing,locales}/**'],
  outdir: '.cache',
  litelement: true,
  packagejson: false, // else the analyzer points the package's customElements field into .cache
};
