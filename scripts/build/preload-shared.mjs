// A chunk says what it imports only once it has arrived. Asking for the chunk and its imports together saves a round trip.
export function preloadShared() {
  return {
    name: 'preload-shared',
    renderDynamicImport({ chunk, targetChunk, getTargetChunkImports }) {
      if (!chunk.isEntry || !targetChunk) return null;
      const imports = (getTargetChunkImports() ?? []).filter(({ type }) => type === 'internal');
      const others = imports.map(({ resolvedImportPath }) => `import(${resolvedImportPath})`);
      return others.length ? { left: `Promise.all([${others},import(`, right: ')]).then((all) => all.pop())' } : null;
    },
  };
}
