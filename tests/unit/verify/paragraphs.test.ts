/** Quotations beside documents of several paragraphs: nothing is aligned across a border, numbers of paragraphs are not compared. */
import { cases, engineOn } from './corpus.ts';

const engine = engineOn({
  关于加强河湖巡护工作的通知: [
    '关于加强河湖巡护工作的通知',
    '坚持属地管理和分级负责相结合',
    '各地要把巡护工作抓实抓细，把责任落到人头',
    '（一）压实巡护责任和巡护任务',
    '（二）建好巡护队伍和巡护站点',
  ],
});

cases('nothing is taken from beyond the border of a paragraph', engine, [
  ['nor from a title above, for a number', '“一、坚持属地管理和分级负责相结合”'],
  ['nor for a number in brackets', '“（一）坚持属地管理和分级负责相结合”'],
  ['nor for another number', '“1.坚持属地管理和分级负责相结合”'],
  ['nor for the number of an article', '“第一条　坚持属地管理和分级负责相结合”'],
  ['nor for a word that sounds like it', '“⟦指坚持属地管理和分级负责相结合→⟧”', 'insertion'],
  ['nor from a paragraph below', '“⟦坚持属地管理和分级负责相结合名→坚持属地管理和分级负责相结合⟧”', 'insertion'],
]);

cases('two paragraphs may be quoted as one', engine, [
  ['word for word', '“坚持属地管理和分级负责相结合，各地要把巡护工作抓实抓细”'],
  [
    'with a slip beside the border',
    '“坚持属地管理和分级负责相结合，⟦名地要把巡护工作抓实抓细→各地要把巡护工作抓实抓细⟧”',
    'wording',
  ],
]);

cases('the number of a paragraph is not compared', engine, [
  ['where it is another one', '“（三）建好巡护队伍和巡护站点”'],
  ['where it is written otherwise', '“2.建好巡护队伍和巡护站点”'],
  ['where it is the same', '“（二）建好巡护队伍和巡护站点”'],
  ['but the words behind it', '“一、⟦坚持属地管理和分级责任相结合→坚持属地管理和分级负责相结合⟧”', 'wording'],
  ['and the words behind another one', '“（三）⟦建好巡护队伍和巡护战点→建好巡护队伍和巡护站点⟧”', 'wording'],
]);
