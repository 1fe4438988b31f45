/** Rains paper over the page when a goal was reached; not for those who want no motion. */
class GoalConfetti extends HTMLElement {
    connectedCallback() {
        document.addEventListener("goal", () => this.#rain());
    }

    #rain() {
        if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
        const sheet = document.createElement("canvas");
        sheet.className = "confetti";
        sheet.width = innerWidth;
        sheet.height = innerHeight;
        const style = getComputedStyle(this);
        const names = ["--accent", "--brand", "--good", "--ask"];
        const colours = names.map((name) => style.getPropertyValue(name));
        const papers = Array.from({ length: 120 }, (_, number) => ({
            x: innerWidth * (0.5 + (Math.random() - 0.5) * 0.3),
            y: innerHeight * 0.32,
            dx: (Math.random() - 0.5) * 14,
            dy: -6 - Math.random() * 12,
            turn: Math.random() * 6,
            colour: colours[number % colours.length] ?? "",
        }));
        this.replaceChildren(sheet);
        this.toggleAttribute("rained", true);
        const pen = sheet.getContext("2d");
        const start = performance.now();
        /** @param {number} now */
        const draw = (now) => {
            const age = now - start;
            if (!pen || age > 2600) return sheet.remove();
            pen.clearRect(0, 0, sheet.width, sheet.height);
            pen.globalAlpha = Math.min(1, (2600 - age) / 600);
            for (const paper of papers) {
                paper.x += paper.dx *= 0.985;
                paper.y += paper.dy += 0.38;
                pen.setTransform(1, 0, 0, 1, paper.x, paper.y);
                pen.rotate(paper.turn + age / 240);
                pen.fillStyle = paper.colour;
                pen.fillRect(-5, -3 * Math.cos(paper.turn + age / 160), 10, 6);
            }
            pen.setTransform(1, 0, 0, 1, 0, 0);
            requestAnimationFrame(draw);
        };
        requestAnimationFrame(draw);
    }
}

customElements.define("goal-confetti", GoalConfetti);
