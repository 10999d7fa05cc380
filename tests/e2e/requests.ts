// A reporter: whom the pages of the whole suite asked for anything, in one line and as build/requests.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { REQUESTS } from './silence.js';

class Requests implements Reporter {
  private readonly sum: Record<string, number> = {};
  private tests = 0;

  onTestEnd(_: TestCase, { attachments }: TestResult): void {
    for (const { body } of attachments.filter(({ name }) => name === REQUESTS)) {
      this.tests++;
      const requests = JSON.parse(String(body)) as Record<string, number>;
      for (const [place, count] of Object.entries(requests)) this.sum[place] = (this.sum[place] ?? 0) + count;
    }
  }

  onEnd(): void {
    const { own = 0, inside = 0, elsewhere = 0 } = this.sum;
    const machine = this.sum['this machine'] ?? 0;
    mkdirSync('build', { recursive: true });
    writeFileSync('build/requests.json', `${JSON.stringify({ tests: this.tests, ...this.sum }, null, 2)}\n`);
    const others = elsewhere === 0 ? 'none to anybody else' : `${elsewhere} TO SOMEBODY ELSE`;
    console.log(
      `${own + machine + elsewhere} requests in ${this.tests} tests: ${own} to the page's own origin, ${machine} to sites that tests play, ${others}; ${inside} blobs and data`,
    );
  }
}

export { Requests as default }; // as Playwright wants it
