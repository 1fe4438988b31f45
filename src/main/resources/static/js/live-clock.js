/**
 * Shows the time of day to the second, in its own language and on the clock of the business,
 * wherever the phone thinks it is: staff compare it with the time of use below.
 */
class LiveClock extends HTMLElement {
    connectedCallback() {
        const format = new Intl.DateTimeFormat(this.lang, {
            timeStyle: "medium",
            timeZone: this.getAttribute("zone") ?? undefined,
        });
        const tick = () => (this.textContent = format.format(new Date()));
        tick();
        window.setInterval(tick, 1000);
    }
}

customElements.define("live-clock", LiveClock);
