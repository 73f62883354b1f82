/** A stream that the test plays the server of. */
export class Stream extends EventTarget {
  static CLOSED = 2;
  static open: Stream[] = [];
  readyState = 1;

  constructor(readonly path: string) {
    super();
    Stream.open.push(this);
  }

  close() {
    this.readyState = Stream.CLOSED;
    Stream.open = Stream.open.filter((each) => each !== this);
  }

  begin() {
    this.dispatchEvent(new Event('open'));
  }

  say(kind: string, data: string) {
    this.dispatchEvent(new MessageEvent(kind, { data }));
  }

  refuse() {
    this.close();
    this.dispatchEvent(new Event('error'));
  }
}
