/** English: what writing assistants and their users are told. */
import type { AssistTexts } from '../zh/assist.ts';

export const assist: AssistTexts = {
  title: 'Tifa',
  instructions:
    'Tifa verifies official wording in Chinese documents on this machine, against packs of wording and indexed documents, without any network. Call verify_quotations before official wording is quoted, and check for a text that has been written. A quotation with isVerified false is not proved: do not present it as a quotation.',
  name: 'writing assistants',
  misunderstood: (tool) => `no tool ${tool}, or its input is not as it should be`,
  source: 'Text of a document of the corpus',
  tools: {
    verify: 'Verify quotations',
    check: 'Check a text',
    explain: 'Explain wording',
    search: 'Find wording',
    complete: 'Complete wording',
  },
};
