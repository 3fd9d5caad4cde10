import { cases } from '../check.ts';

const FOUND = 'drafting/placeholder information omission';

cases('drafting/placeholder: places that were not filled in', [
  ['asterisks in a year', FOUND, '⟦20**年→⟧，全区网信工作稳中有进。'],
  ['asterisks that Markdown takes for emphasis', FOUND, '⟦20**年→⟧**月，召开会议。'],
  ['crosses in a year', FOUND, '⟦20××年→⟧，召开会议。'],
  ['letters in a year', FOUND, '总结⟦20XX年→⟧工作。'],
  ['one digit of a year', FOUND, '总结⟦202X年→⟧工作。'],
  ['a year in Chinese', FOUND, '二〇二五年工作总结，⟦二〇××年→⟧工作打算。'],
  ['blanks in a year', FOUND, '会议定于⟦20   年→⟧召开。'],
  ['a year of the document number', FOUND, '国发⟦〔20  〕→⟧12号'],
  ['no document number', FOUND, '国发〔2024〕⟦  号→⟧'],
  ['empty brackets', FOUND, '按照⟦〔〕→⟧文件要求。'],
  ['an empty title', FOUND, '根据⟦《》→⟧的规定。'],
  ['empty lenses', FOUND, '⟦【】→⟧'],
  ['a note where something goes', FOUND, '情况如下：⟦（此处插入统计表）→⟧'],
  ['a note what is missing', FOUND, '同比增长⟦（数据待核实）→⟧。'],
  ['to be supplied', FOUND, '取得明显成效⟦【待补充】→⟧。'],
  ['a place', FOUND, '在⟦××市→⟧召开会议。'],
  ['a number', FOUND, '培训网信干部⟦XX人→⟧。'],
  ['a meeting', FOUND, '⟦第××届→⟧会议召开。'],
  ['people who are not named', '', '被告张××于2020年××月××日在××市被抓获。'],
  ['people who broke rules', '', '××县××局原局长李××严重违纪违法。'],
  ['a name in a sentence', '', '感谢张××同志。'],
  ['a sum', '', '面积为3×4平方米。'],
  ['emphasis', '', '过去的**20**年，工作**稳中有进**。'],
  ['code', '', '参数写作 `20**年`。'],
  ['a pattern of a document', '', '标题格式为“××人民法院司法建议书”。'],
  ['a letter of an English word', '', 'XX染色体与XXL号。'],
  ['filled in', '', '国发〔2024〕12号，2024年3月1日，《网络安全法》。'],
  ['left out of a quotation on purpose', '', '会议指出（此处略）。'],
]);
