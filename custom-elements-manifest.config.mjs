export default { globs: ['src/*/*.ts'], exclude: ['src/{define,testing,locales}/**'], outdir: '.cache', litelement: true };
