/**
 * Reads barcodes from pictures with ZXing, compiled to WebAssembly. Both halves come from our own
 * origin, and only when somebody opens the camera.
 */

/** What cards, vouchers and tills show. */
const FORMATS = ["QRCode", "Code128", "EAN13", "PDF417", "Aztec"];

/** @typedef {(frame: ImageData) => Promise<string[]>} Decode */

/**
 * @param {string} script where the reader is
 * @param {string} wasm where its compiled half is
 * @returns {Promise<Decode>}
 */
export async function loadDecoder(script, wasm) {
    const zxing = await import(script);
    await zxing.prepareZXingModule({
        overrides: { locateFile: () => wasm },
        fireImmediately: true,
    });
    const options = { formats: FORMATS, tryHarder: true, maxNumberOfSymbols: 1, textMode: "Plain" };
    return async (frame) => {
        const found = await zxing.readBarcodes(frame, options);
        return found.flatMap((/** @type {{isValid: boolean, text: string}} */ one) =>
            one.isValid && one.text ? [one.text] : [],
        );
    };
}
