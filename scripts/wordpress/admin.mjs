// What WordPress's own pages for editors need besides WordPress: Debian's package links to scripts of other packages.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { provide, unpacked } from './files.mjs';

/** What may be a link, and the package behind it. */
const links = {
  'wp-includes/js/underscore.min.js': 'underscore',
  'wp-includes/js/dist/vendor/lodash.min.js': 'lodash',
};

/** Puts the scripts where the links of a site point to: beside all sites. A WordPress from elsewhere has them all. */
export function provideAdmin({ newest = false } = {}) {
  const { cache, wordpress } = provide({ newest });
  const target = join(cache, 'sites/javascript');
  const lacking = Object.entries(links)
    .filter(([path, name]) => !existsSync(join(wordpress, path)) && !existsSync(join(target, name)))
    .map(([, name]) => `libjs-${name}`);
  if (lacking.length > 0) unpacked(lacking, (from) => cpSync(join(from, 'usr/share/javascript'), target, { recursive: true }));
}
