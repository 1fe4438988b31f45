// Reads passes with passkit-generator and @walletpass/pass-js; a fault of either ends it.
import { readFile, readdir } from 'node:fs/promises';
import { on } from 'node:events';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { Template } from '@walletpass/pass-js';
import { PKPass } from 'passkit-generator';
import yauzl from 'yauzl';

const folder = process.argv[2];
const names = (await readdir(folder)).filter((name) => name.endsWith('.pkpass')).sort();

/** The files of a pass, without those that the reader makes itself. */
async function files(bytes) {
    const open = promisify(yauzl.fromBuffer);
    const archive = await open(bytes, { lazyEntries: true });
    const stream = promisify(archive.openReadStream.bind(archive));
    const found = {};
    archive.readEntry();
    for await (const [entry] of on(archive, 'entry', { close: ['end'] })) {
        if (!['manifest.json', 'signature'].includes(entry.fileName)) {
            found[entry.fileName] = await buffer(await stream(entry));
        }
        archive.readEntry();
    }
    return found;
}

for (const name of names) {
    const bytes = await readFile(join(folder, name));
    const template = await Template.fromBuffer(bytes);
    template.images.validate();

    // Its schemas warn and leave out what they do not know: what comes out must be what went in.
    const parts = await files(bytes);
    const read = new PKPass(parts, undefined, undefined);
    const before = JSON.parse(parts['pass.json']);
    const style = 'coupon' in before ? 'coupon' : 'storeCard';
    for (const key of Object.keys(before)) {
        if (read.props[key] === undefined && ![style, 'formatVersion'].includes(key)) {
            throw new Error(`${name}: passkit-generator does not take ${key}`);
        }
    }
    if (read.type !== style) {
        throw new Error(`${name}: passkit-generator reads ${read.type}`);
    }
    for (const [place, fields] of Object.entries(before[style])) {
        if (read[place].length !== fields.length) {
            throw new Error(`${name}: passkit-generator does not take all of ${place}`);
        }
    }
    console.error(`${name}: ${Object.keys(parts).length} files, read by both`);
}
if (names.length === 0) {
    throw new Error('no passes');
}
