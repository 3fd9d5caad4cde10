/** Twenty thousand drafts and two thousand messages that nobody would write: `npm run fuzz` makes as many as one likes. */
import assert from 'node:assert/strict';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { withClient } from '../protocol/support/client.ts';
import { packOf, RECORDS } from '../protocol/support/records.ts';
import { randomOf } from '../support/damage/mutate.ts';
import { faultsOf, noisyDraft } from '../support/fuzz/drafts.ts';
import { sendMessages } from '../support/fuzz/messages.ts';

const SEED = 1;
const DRAFTS = 20_000;
const MESSAGES = 2_000;

describe('noise', () => {
  it('is checked without a fault', async () => {
    const engine = createEngine({ packs: [packOf(RECORDS)], parseProse });
    const words = RECORDS.flatMap(({ wording, members }) => [wording, ...members]);
    const random = randomOf(SEED);
    for (let i = 0; i < DRAFTS; i++) {
      const draft = noisyDraft(words, random);
      assert.deepEqual(await faultsOf(engine, draft), [], `draft ${i}: ${JSON.stringify(draft)}`);
    }
  }).timeout(300_000);

  it('is answered by the server, each message once', () =>
    withClient({ folders: ['file:///'] }, async (client) => {
      const { answered, refused } = await sendMessages(client, randomOf(SEED), MESSAGES);
      assert.ok(answered > MESSAGES / 4 && refused > 0, `${answered} answered, ${refused} refused`);
    })).timeout(120_000);
});
