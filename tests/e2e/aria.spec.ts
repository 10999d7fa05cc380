// What a screen reader is told, as a tree: one picture of each kind, the table that arrows walk through, the words of a
// sentence, the contents, a prediction. Numbers may be others.
import { expect } from '@playwright/test';
import { figure, open, test, trained } from './helpers.js';

test('bars, a curve, arcs, a grid, a toolbar, the contents and a prediction have the parts that they should have', async ({
  page,
}) => {
  await open(page);
  await trained(page);
  await expect(figure(page, 'endings')).toMatchAriaSnapshot(`
    - figure /After “the best database is”, counting says mongodb \\d+ %/:
      - group /counting says mongodb \\d+ %/:
        - 'button /mongodb, \\d+ %: show how it was counted/'
        - 'button /postgres, \\d+ %: show how it was counted/'
      - group: The same numbers as a table
      - group: Trace this number
      - group: Save or copy …
  `);
  await expect(figure(page, 'loss')).toMatchAriaSnapshot(`
    - figure /After \\d+ steps of training the loss is [\\d.]+ nats/:
      - img /After \\d+ steps of training the loss is [\\d.]+ nats/
      - group: The same numbers as a table
  `);
  await expect(figure(page, 'arcs')).toMatchAriaSnapshot(`
    - figure /“is” attends to “database” \\d+ %/:
      - group /“is” attends to “database” \\d+ %/:
        - button "attends to" [pressed]
        - button "attended by"
        - toolbar "Words of the sentence":
          - button "look from “the”"
          - button "look from “best”"
          - button "look from “database”"
          - button "look from “is”"
  `);
  await expect(figure(page, 'matrix').getByRole('grid')).toMatchAriaSnapshot(`
    - 'grid "Attention weights of 4 words: each row says where one word spends its budget of 1."':
      - row "the":
        - 'gridcell /the to the: 1\\.00/'
        - 'gridcell "the to best: can’t look ahead"'
        - 'gridcell "the to database: can’t look ahead"'
        - 'gridcell "the to is: can’t look ahead"'
      - row "best"
      - row "database"
      - row "is":
        - 'gridcell /is to the: 0\\.\\d\\d/'
        - 'gridcell /is to best: 0\\.\\d\\d/'
        - 'gridcell /is to database: 0\\.\\d\\d/'
        - 'gridcell /is to is: 0\\.\\d\\d/'
  `);
  await expect(page.locator('attention-sentence:not([scope])').first()).toMatchAriaSnapshot(`
    - toolbar "Words of the sentence":
      - button "the"
      - button "best"
      - button "database"
      - button "is"
  `);
  // and after some seconds that it was seen
  await expect(page.locator('#contents')).toMatchAriaSnapshot(`
    - navigation "Contents":
      - list:
        - listitem:
          - group:
            - text: /1\\. Pretraining. the corpus decides/
            - list:
              - listitem:
                - link /Press \\+ a few times/
        - listitem:
          - group: "2. RLHF: humans push back"
  `);
  const prediction = page.locator('attention-predict').first();
  await prediction.locator('summary').press('Enter');
  await expect(prediction).toMatchAriaSnapshot(`
    - group:
      - group "Predict first. You add copies of the second answer. When does the guess change?":
        - radio "with the first copy"
        - radio "when it has most copies"
        - 'radio "never: the model knows better"'
      - status
  `);
});
