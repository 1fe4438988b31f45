/** Fetches its picture again and again, because the code inside changes every 15 seconds. */
class LiveCode extends HTMLElement {
    connectedCallback() {
        const image = this.querySelector("img");
        const source = this.getAttribute("src");
        if (!image || !source) return;
        window.setInterval(() => {
            image.src = `${source}?${Date.now()}`;
        }, 5000);
    }
}

customElements.define("live-code", LiveCode);
