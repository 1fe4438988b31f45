/** Has the browser keep this page, so that it opens without a line. */

/** @param {string[]} more files that the page needs later */
export async function keepShell(more) {
    if (!("serviceWorker" in navigator)) return;
    await navigator.serviceWorker.register(address(), { scope: "/counter" });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ path: window.location.pathname, files: [...used(), ...more] });
}

/** What this page has loaded of ours so far. */
function used() {
    return performance
        .getEntriesByType("resource")
        .map((entry) => entry.name)
        .filter((name) => new URL(name).pathname.startsWith("/assets/"));
}

/** The policy of our pages takes addresses of scripts from a named place alone, and this is it. */
function address() {
    const worker = "/counter/worker.js";
    /** @type {any} */
    const types = Reflect.get(window, "trustedTypes");
    if (!types) return worker;
    return types.createPolicy("counter-worker", { createScriptURL: () => worker })
        .createScriptURL(worker);
}
