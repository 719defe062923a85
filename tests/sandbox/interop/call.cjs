// Calls a sandbox with the vendor's own Node SDK, unmodified, which checks every answer's signature itself.
// node call.cjs PATH-TO-tapfleet-sandbox FOLDER-WITH-node_modules
const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const assert = require('node:assert');
const path = require('node:path');

const [program, modules] = process.argv.slice(2);
const { AlipaySdk } = createRequire(path.join(path.resolve(modules), 'x.js'))('alipay-sdk');

const sandbox = spawn(program, ['--devices', '1200', '--exit-with-stdin'], { stdio: ['pipe', 'pipe', 'inherit'] });
let ended = null;
sandbox.on('exit', (code) => { ended = code; });

sandbox.stdout.once('data', async (line) => {
  try {
    const { gateway, app_id: appId, keys } = JSON.parse(line);
    const sdk = new AlipaySdk({
      appId,
      gateway,
      keyType: 'PKCS8',
      privateKey: readFileSync(path.join(keys, 'app_private.pem'), 'ascii').replace(/-----.*-----|\s/g, ''),
      alipayPublicKey: readFileSync(path.join(keys, 'gateway_public.pem'), 'ascii').replace(/-----.*-----|\s/g, ''),
    });
    const exec = (method, bizContent) => sdk.exec(method, { bizContent }, { validateSign: true });
    const capability = await exec('tapfleet.capability.query', {});
    assert.equal(capability.code, '10000');
    assert.ok(capability.methods.includes('tapfleet.device.list'));

    const sns = new Set();
    let cursor;
    let requests = 0;
    do {
      const page = await exec('tapfleet.device.list', { page_size: 500, ...(cursor ? { cursor } : {}) });
      assert.equal(page.code, '10000');
      page.items.forEach((device) => sns.add(`${device.sn}@${device.supplierId ?? device.supplier_id}`));
      cursor = page.nextCursor ?? page.next_cursor;
      requests += 1;
    } while (cursor);
    assert.equal(sns.size, 1200);
    const missing = await exec('tapfleet.device.owner.query', { sn: 'NOSUCH000001' });
    assert.equal(missing.subCode ?? missing.sub_code, 'DEVICE_NOT_FOUND');

    sandbox.stdin.end();
    await new Promise((done) => (ended === null ? sandbox.on('exit', done) : done()));
    assert.equal(ended, 0);
    console.log(`alipay-sdk: ${sns.size} devices in ${requests} verified pages`);
  } catch (error) {
    console.error(error);
    sandbox.kill();
    process.exitCode = 1;
  }
});
