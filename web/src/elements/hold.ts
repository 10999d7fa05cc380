// A button that works once when pressed, ten at a time with shift, and again and again while it is held.

const FIRST = 450;
const AGAIN = 90;

export class Hold {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private repeated = false;

  start(act: () => void): void {
    this.stop();
    this.repeated = false;
    const again = (): void => {
      this.repeated = true;
      act();
      this.timer = setTimeout(again, AGAIN);
    };
    this.timer = setTimeout(again, FIRST);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** The click that ends a long press is not one more. */
  click(event: MouseEvent, act: (times: number) => void): void {
    this.stop();
    if (!this.repeated) act(event.shiftKey ? 10 : 1);
    this.repeated = false;
  }
}
