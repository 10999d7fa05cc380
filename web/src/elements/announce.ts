// One polite voice per lesson: says a sentence when it changes, at most once in 500 ms, the last one always.

export const PAUSE = 500;

export class Announcer {
  private readonly speak: (sentence: string) => void;
  private spoken = '';
  private wanted = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(speak: (sentence: string) => void) {
    this.speak = speak;
  }

  say(sentence: string): void {
    this.wanted = sentence;
    if (this.timer === undefined) this.flush();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private flush(): void {
    this.timer = undefined;
    if (this.wanted === this.spoken) return;
    this.spoken = this.wanted;
    this.speak(this.spoken);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }
}
