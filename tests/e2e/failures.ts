// A reporter: each try that failed in one line, at the end, where who reads only the end of a long log finds it.
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

class Failures implements Reporter {
  private readonly lines: string[] = [];

  onTestEnd(test: TestCase, { errors, retry, duration, status }: TestResult): void {
    if (status === test.expectedStatus) return;
    const place = `${basename(test.location.file)}:${test.location.line} [${test.parent.project()?.name}]`;
    const said = errors.map(({ message = '', location }) => `${inOneLine(message)} (line ${location?.line})`);
    this.lines.push(`${place}, try ${retry + 1}, ${duration} ms: ${said.join(' | ')}`);
  }

  onEnd(): void {
    for (const line of this.lines) console.log(line);
  }
}

const inOneLine = (text: string): string => stripVTControlCharacters(text).replace(/\s+/g, ' ').slice(0, 400);

export { Failures as default }; // as Playwright wants it
