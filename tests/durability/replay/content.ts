/** The bytes of a file that grows at its end, mostly, and is copied whole only when it must be. */
export class Content {
  #room = Buffer.alloc(4096);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  write(at: number, bytes: Uint8Array): void {
    this.resize(Math.max(this.#length, at + bytes.length));
    this.#room.set(bytes, at);
  }

  /** What is added reads as zeros. */
  resize(length: number): void {
    if (length > this.#room.length) {
      const wider = Buffer.alloc(2 * length);
      this.#room.copy(wider, 0, 0, this.#length);
      this.#room = wider;
    }
    if (length < this.#length) this.#room.fill(0, length, this.#length);
    this.#length = length;
  }

  copy(from = 0, to = this.#length): Buffer {
    return Buffer.from(this.#room.subarray(from, Math.min(to, this.#length)));
  }

  clone(): Content {
    const clone = new Content();
    clone.write(0, this.#room.subarray(0, this.#length));
    return clone;
  }
}
