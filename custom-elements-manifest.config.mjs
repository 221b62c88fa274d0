/** What a constructor declares (`readonly outcome: Outcome`) is a field as well; the analyzer reads past it. */
const parameterProperties = {
  name: 'parameter-properties',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isConstructorDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.parent.name?.getText());
    for (const parameter of node.parameters.filter((it) => ts.isParameterPropertyDeclaration(it, node))) {
      const modifiers = parameter.modifiers.map((it) => it.getText());
      const { type, initializer } = parameter;
      const said = type?.getText() ?? (/^(true|false)$/.test(initializer?.getText() ?? '') ? 'boolean' : undefined);
      const doc = ts.getJSDocCommentsAndTags(parameter).map(({ comment }) => comment)[0];
      declaration?.members?.push({
        kind: 'field',
        name: parameter.name.getText(),
        privacy: modifiers.find((it) => it === 'private' || it === 'protected') ?? 'public',
        readonly: modifiers.includes('readonly'),
        ...(said && { type: { text: said } }),
        description: doc ?? '',
      });
    }
  },
};

/** An event's field that has no default comes twice. */
const once = {
  name: 'once',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const it of declarations)
        it.members = it.members?.filter(({ name }, index) => it.members.findIndex((one) => one.name === name) === index);
  },
};

export default {
  globs: ['src/*/*.ts', 'src/**/*.events.ts'],
  exclude: ['src/{define,testing,locales}/**'],
  outdir: '.cache',
  litelement: true,
  packagejson: false, // else the analyzer points the package's customElements field into .cache
  plugins: [parameterProperties, once],
};
