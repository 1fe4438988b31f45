/** Shows the time of day to the second, in the page's language; the server's stands inside. */
class LiveClock extends HTMLElement {
    connectedCallback() {
        const format = new Intl.DateTimeFormat(document.documentElement.lang, {
            hour: "2-digit",
            minute: "2-digit",
            second: "2-digit",
        });
        const tick = () => (this.textContent = format.format(new Date()));
        tick();
        window.setInterval(tick, 1000);
    }
}

customElements.define("live-clock", LiveClock);
