// What WordPress's own pages for editors need besides WordPress: Debian's package links to scripts of other packages.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { provide, unpacked } from './files.mjs';

/** Puts the scripts where the links of a site point to: beside all sites. Does nothing for a WordPress that has its own. */
export function provideAdmin() {
  const { cache, wordpress } = provide();
  const target = join(cache, 'sites/javascript');
  if (existsSync(join(wordpress, 'wp-includes/js/underscore.min.js')) || existsSync(join(target, 'underscore'))) return;
  unpacked(['libjs-underscore'], (from) => cpSync(join(from, 'usr/share/javascript'), target, { recursive: true }));
}
