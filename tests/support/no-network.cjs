// Loaded before a program (NODE_OPTIONS=--require …), in its worker threads too: whatever would reach a network throws,
// and is written down, one line each, in the file that TIFA_NETWORK_LOG names. So is each thread that is watched.
const { appendFileSync } = require('node:fs');
const { basename } = require('node:path');
const { isMainThread } = require('node:worker_threads');

const say = (line) => appendFileSync(process.env.TIFA_NETWORK_LOG, `${line}\n`);

/** Replaces functions of an object, by name. */
function forbid(owner, module, names) {
  for (const name of names) {
    owner[name] = () => {
      say(`forbidden ${module}.${name}`);
      throw new Error(`${module}.${name} is forbidden here`);
    };
  }
}

const net = require('node:net');
forbid(net.Socket.prototype, 'net.Socket', ['connect']);
forbid(net.Server.prototype, 'net.Server', ['listen']);
forbid(net, 'net', ['connect', 'createConnection']);
forbid(require('node:tls'), 'tls', ['connect']);
forbid(require('node:dgram'), 'dgram', ['createSocket']);
forbid(require('node:http2'), 'http2', ['connect']);
for (const module of ['http', 'https']) forbid(require(`node:${module}`), module, ['request', 'get']);
const dns = require('node:dns');
const asking = (owner) => Object.keys(owner).filter((name) => /^(?:lookup|resolve|reverse)/.test(name));
forbid(dns, 'dns', asking(dns));
forbid(dns.promises, 'dns.promises', asking(dns.promises));
forbid(globalThis, 'globalThis', ['fetch', 'WebSocket', 'EventSource']);

say(`watched ${isMainThread ? basename(process.argv[1] ?? 'main') : 'worker'}`);
