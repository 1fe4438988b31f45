/**
 * Keeps the counter at hand while the line is down: its page as it was seen last on this device,
 * and the files it is made of.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const PAGES = "stampbook-counter-pages";
const FILES = "stampbook-counter-files";
const KEPT = new Set(["/counter", "/counter/autopilot"]);

/** Whoever signs out, or makes a kiosk of the device, leaves no page of hers behind. */
const ENDS = new Set(["/counter/sign-out", "/counter/kiosk"]);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (origin !== worker.location.origin) return;
    if (method === "POST" && ENDS.has(pathname)) {
        event.waitUntil(worker.caches.delete(PAGES));
    } else if (method === "GET" && pathname.startsWith("/assets/")) {
        event.respondWith(file(event.request));
    } else if (method === "GET" && mode === "navigate" && KEPT.has(pathname)) {
        event.respondWith(page(event.request, pathname));
    }
});

/** A page tells where it is and which files it is made of; what no page needs any more goes. */
worker.addEventListener("message", (event) => {
    const { path, files } = event.data;
    event.waitUntil(Promise.all([KEPT.has(path) && page(path, path), keep(files)]));
});

/** @param {string[]} files */
async function keep(files) {
    const cache = await worker.caches.open(FILES);
    const wanted = new Set(files.map((file) => new URL(file, worker.location.origin).href));
    for (const old of await cache.keys()) if (!wanted.has(old.url)) await cache.delete(old);
    for (const address of wanted) if (!(await cache.match(address))) await cache.add(address);
}

/**
 * Files carry a hash of what they say: a kept one is as good as a new one.
 * @param {Request} request
 */
async function file(request) {
    return (await worker.caches.match(request)) ?? fetch(request);
}

/**
 * The page as the server sends it, and without a line as it was seen last.
 * @param {RequestInfo} request
 * @param {string} path
 */
async function page(request, path) {
    try {
        const answer = await fetch(request);
        const whole = answer.ok && !answer.redirected;
        if (whole) await (await worker.caches.open(PAGES)).put(path, answer.clone());
        return answer;
    } catch (down) {
        const kept = await worker.caches.match(path);
        if (kept) return kept;
        throw down;
    }
}
