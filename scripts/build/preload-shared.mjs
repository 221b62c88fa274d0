import { answersNothing } from './no-empty-namespaces.mjs';

// A chunk says what it imports only once it has arrived. Asking for what every element shares at the same time saves a round trip.
export function preloadShared() {
  return {
    name: 'preload-shared',
    renderDynamicImport({ chunk, targetChunk, targetModuleId, getTargetChunkImports }) {
      const mark = answersNothing(targetModuleId);
      if (!chunk.isEntry || !targetChunk) return mark ? { left: 'import(', right: `)${mark}` } : null;
      const shared = (getTargetChunkImports() ?? []).find(({ type, chunk: it }) => type === 'internal' && it.name === 'shared');
      return shared ? { left: `(import(${shared.resolvedImportPath}),import(`, right: `))${mark}` } : null;
    },
  };
}
