// Runs Waline itself on a free port of this machine: `node server.mjs FOLDER`, with Waline's own environment variables.
// Says where. Asks nobody: it takes no logins of other sites, and no Akismet.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(resolve(process.argv[2], 'package.json'));
const listen = async (handle) => {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
};

// It asks this one at every request which logins there are, and fails without an answer.
const logins = await listen((_, response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"services":[]}'),
);
// Some storage has to be named; none is opened, for the comments are kept here.
const needs = { OAUTH_URL: logins, AKISMET_KEY: 'false', SQLITE_PATH: '.', JWT_TOKEN: 'relief', DISABLE_REGION: 'true' };
Object.assign(process.env, { IPQPS: '0', ...process.env, ...needs });

/** What Waline asks of any storage: rows by what they hold. */
function memory() {
  const rows = [];
  const same = (one, other) => String(one ?? '') === String(other ?? '');
  const tests = {
    IN: (value, list) => list.some((it) => same(it, value)),
    'NOT IN': (value, list) => !list.some((it) => same(it, value)),
    LIKE: (value, form) => new RegExp(`^${form.replace(/[^\w%]/g, '\\$&').replace(/%/g, '.*')}$`).test(value),
    '!=': (value, other) => !same(value, other),
    '>': (value, other) => value > other,
  };
  const holds = (row, where = {}) =>
    Object.entries(where).every(([name, wanted]) => {
      if (name === '_complex') {
        const { _logic, ...rest } = wanted;
        const each = Object.entries(rest).map(([key, value]) => holds(row, { [key]: value }));
        return _logic === 'or' ? each.some(Boolean) : each.every(Boolean);
      }
      return Array.isArray(wanted) ? tests[wanted[0].toUpperCase()](row[name], wanted[1]) : same(row[name], wanted);
    });
  const find = (where) => rows.filter((row) => holds(row, where));
  return {
    async select(where, { desc, limit, offset = 0 } = {}) {
      const found = find(where).map((row) => ({ ...row }));
      if (desc) found.sort((a, b) => Number(b[desc]) - Number(a[desc]));
      return limit ? found.slice(offset, offset + limit) : found;
    },
    async count(where, { group } = {}) {
      const found = find(where);
      if (!group) return found.length;
      const keys = new Map();
      for (const row of found) {
        const key = group.map((name) => row[name]).join();
        keys.set(key, [...(keys.get(key) ?? []), row]);
      }
      return [...keys.values()].map((it) => ({ ...it[0], count: it.length }));
    },
    async add(data) {
      const now = new Date();
      const row = { ...data, objectId: rows.length + 1, createdAt: now, updatedAt: now };
      // Columns of numbers, as in its SQL storages.
      for (const name of ['pid', 'rid']) if (row[name]) row[name] = Number(row[name]);
      rows.push(row);
      return { ...row };
    },
    async update(data, where) {
      return find(where).map((row) => ({ ...Object.assign(row, typeof data === 'function' ? data(row) : data) }));
    },
    async delete(where) {
      for (const row of find(where)) rows.splice(rows.indexOf(row), 1);
    },
    async setSeqId() {},
  };
}

const tables = new Map();
const model = (name) => tables.get(name) ?? tables.set(name, memory()).get(name);
const waline = require('@waline/vercel')({ model });
console.log(`Listening on ${await listen(waline)}`);
