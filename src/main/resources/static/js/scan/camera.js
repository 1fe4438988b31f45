/**
 * Looks through the camera and tells what it reads. One code that stays in view is told once; it
 * has to leave the view for a while before it counts again.
 */

/** How many looks a second: a code is held up for longer than that. */
const LOOK_EVERY = 90;

/** The longer side of the picture that is searched: more only costs time. */
const SIDE_MAX = 1024;

/** How long a code has to be out of view before it is read as shown anew. */
const GONE_FOR = 2000;

/** A phone draws a rotating code anew while it is held up: it is the same card in the same hand. */
const ROTATING = /^v1\.([0-9A-Za-z]{16,64})\.\d{1,11}\.\d{8}$/;

/** Which of the texts that were in view lately may count again, and when. */
export class Sight {
    /** @type {Map<string, number>} */
    #seen = new Map();

    /**
     * Whether a text that is in view now is news.
     *
     * @param {string} text
     * @param {number} now
     */
    isNew(text, now) {
        const key = ROTATING.exec(text)?.[1] ?? text;
        const last = this.#seen.get(key);
        this.#seen.set(key, now);
        for (const [old, at] of this.#seen) if (now - at > GONE_FOR) this.#seen.delete(old);
        return last === undefined || now - last > GONE_FOR;
    }
}

export class Camera {
    #video;
    #decode;
    #read;
    #sight = new Sight();
    #canvas = document.createElement("canvas");
    /** @type {MediaStream | undefined} */
    #stream;
    #timer = 0;

    /**
     * @param {HTMLVideoElement} video
     * @param {import("./decoder.js").Decode} decode
     * @param {(text: string, at: number) => void} read
     */
    constructor(video, decode, read) {
        this.#video = video;
        this.#decode = decode;
        this.#read = read;
    }

    /** Whether this browser has a camera to ask for: on an address that is safe. */
    static get possible() {
        return Boolean(navigator.mediaDevices?.getUserMedia);
    }

    /** @param {"environment" | "user"} facing */
    async open(facing) {
        this.#stream = await navigator.mediaDevices.getUserMedia({
            audio: false,
            video: { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } },
        });
        this.#video.srcObject = this.#stream;
        await this.#video.play();
        this.#look();
    }

    shut() {
        window.clearTimeout(this.#timer);
        for (const track of this.#stream?.getTracks() ?? []) track.stop();
        this.#stream = undefined;
        this.#video.srcObject = null;
    }

    async #look() {
        const stream = this.#stream;
        const began = performance.now();
        const frame = document.hidden ? undefined : this.#frame();
        for (const text of frame ? await this.#decode(frame) : []) {
            if (stream === this.#stream && this.#sight.isNew(text, performance.now())) {
                this.#read(text, performance.now());
            }
        }
        if (stream && stream === this.#stream) {
            const rest = Math.max(LOOK_EVERY - (performance.now() - began), 10);
            this.#timer = window.setTimeout(() => this.#look(), rest);
        }
    }

    /** @returns {ImageData | undefined} */
    #frame() {
        const { videoWidth: wide, videoHeight: high } = this.#video;
        if (!wide || !high) return undefined;
        const scale = Math.min(1, SIDE_MAX / Math.max(wide, high));
        this.#canvas.width = Math.round(wide * scale);
        this.#canvas.height = Math.round(high * scale);
        const pen = this.#canvas.getContext("2d", { willReadFrequently: true });
        if (!pen) return undefined;
        pen.drawImage(this.#video, 0, 0, this.#canvas.width, this.#canvas.height);
        return pen.getImageData(0, 0, this.#canvas.width, this.#canvas.height);
    }
}
