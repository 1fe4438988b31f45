/** Wipes what this browser kept of a card that was erased: its copy, and who would show it. */
class ForgetCard extends HTMLElement {
    async connectedCallback() {
        const path = this.getAttribute("path") ?? "";
        if (!("serviceWorker" in navigator)) return;
        for (const name of await caches.keys()) {
            if (name.includes(path)) await caches.delete(name);
        }
        for (const worker of await navigator.serviceWorker.getRegistrations()) {
            if (worker.scope.endsWith(path)) await worker.unregister();
        }
        this.dataset["done"] = "";
    }
}

customElements.define("forget-card", ForgetCard);
