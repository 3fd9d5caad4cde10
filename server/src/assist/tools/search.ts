/** search: where wording stands, in records and in the documents of the corpus. */
import { say } from '../../engine/index.ts';
import { CORPUS_SCHEMA, inCorpus } from '../in-corpus.ts';
import { RECORD_SCHEMA, recordAnswer } from '../records.ts';
import { inputOf, limitInput, limitOf, type Tool, wordsInput, wordsOf } from '../tool.ts';

const MOST = 50;

export const SEARCH: Tool = {
  name: 'search',
  title: () => say.assist.tools.search,
  description:
    'Finds official wording by Chinese words, full pinyin or initials, and the places of the corpus with exactly these words, best sources first.',
  input: inputOf('words', { words: wordsInput('Chinese words, full pinyin or initials.'), limit: limitInput(MOST) }),
  output: {
    type: 'object',
    properties: { records: { type: 'array', items: RECORD_SCHEMA }, corpus: CORPUS_SCHEMA },
    required: ['records'],
  },
  async answer(assistant, asked, signal) {
    const words = wordsOf(asked, 'words');
    const limit = limitOf(asked, MOST);
    const corpus = await inCorpus(assistant, words, limit, signal);
    const records = assistant.lookup(words, limit).map((record) => recordAnswer(assistant, record));
    return { records, ...(corpus && { corpus }) };
  },
};
