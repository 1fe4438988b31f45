/** Asks the browser to keep this card for where there is no line; the first time, all of it. */
class KeepCard extends HTMLElement {
    async connectedCallback() {
        try {
            if ("serviceWorker" in navigator) await this.#keep(navigator.serviceWorker);
        } catch {
            // The line broke, or the browser keeps nothing: the next visit tries again.
        }
    }

    /** @param {ServiceWorkerContainer} workers */
    async #keep(workers) {
        const known = workers.controller !== null;
        const controlled = new Promise((resolve) => {
            workers.addEventListener("controllerchange", resolve, { once: true });
        });
        const scope = this.getAttribute("scope") ?? "";
        await workers.register(this.#trusted("/card-worker.js"), { scope });
        if (!known) {
            await controlled;
            await this.#fetchAll();
        }
        this.dataset["kept"] = "";
    }

    /** The worker sees what is fetched from now on, and keeps it; the card itself comes first. */
    async #fetchAll() {
        const parts = document.querySelectorAll(
            "link[rel=stylesheet], link[rel=icon], script, .stampcard__logo",
        );
        const addresses = [...parts].map(
            (part) => part.getAttribute("href") ?? part.getAttribute("src") ?? "",
        );
        await fetch(location.pathname);
        await Promise.all(addresses.map((address) => fetch(address)));
    }

    /** @param {string} address */
    #trusted(address) {
        const types = /** @type {any} */ (window).trustedTypes;
        if (!types) return address;
        const own = types.createPolicy("keep-card", {
            createScriptURL: (/** @type {string} */ url) => url,
        });
        return own.createScriptURL(address);
    }
}

customElements.define("keep-card", KeepCard);
