/** Words that documents have, changed in one place or two: what is found then, and how surely. */
import { sureCases } from '../rules/check.ts';
import { printed } from './printed.ts';

sureCases(printed, 'words of documents, changed in one place', [
  [
    'two characters less',
    'quotations/passage information wording',
    '会上，“⟦一约→?违约|一处违约⟧，处处受限”成为共识。',
  ],
  [
    'two characters exchanged',
    'quotations/passage warning! order',
    '张三指出，“⟦把数字台账减负当成一实件事→把数字台账减负当成一件实事⟧”。',
  ],
  [
    'one character less, a word more',
    'quotations/passage warning insertion',
    '“⟦动县域医疗各级共同体提质扩面→动县域医疗共同体提质扩面⟧”主题宣传活动在本市启动。',
  ],
  ['with 第二', 'quotations/passage information insertion', '会上，“⟦第二共建和美乡村→⟧”成为共识。'],
  [
    'a character twice',
    'quotations/passage warning! insertion',
    '“⟦粮价要要稳→粮价要稳⟧……人心才能稳”主题宣传活动在本市启动。',
  ],
  ['three characters less', 'marks/unmatched information punctuation', '做到⟦“→⟧五即有文化、懂技术、善经营、会管理。'],
  ['another word', 'quotations/passage warning wording', '张三指出，“⟦书发展摆到走廊尽头→书架要摆到走廊尽头⟧”。'],
  ['a character twice', 'quotations/passage warning! insertion', '会上，“⟦守护青青山碧水→守护青山碧水⟧”成为共识。'],
  [
    'a character that sounds alike',
    'quotations/passage warning! wording',
    '张三指出，“粮价要稳……⟦人欣才能稳→人心才能稳⟧”。',
  ],
  ['three characters less', '', '张三指出，“要25年前建成三百座小水库”。'],
  [
    'a character twice',
    'quotations/passage warning! insertion',
    '> 修渠要修到田头……⟦要把补贴发到农民手上上→要把补贴发到农民手上⟧。',
  ],
  [
    'another word',
    'quotations/passage information wording',
    '> 让干部从表格里走出来，⟦让干劲从田埂上长工作→让干劲从田埂上长出来⟧。',
  ],
  ['clauses or members exchanged', '', '会上，懂技术、“有文化、善经营、会管理”成为共识。'],
  ['a character that sounds alike', '', '张三强调，人勤地不懒，新齐事不难，把日子过得红红火火。'],
  ['a word more', '', '张三指出，“种业兴旺靠一代代人接续用功，饭碗的要端在自己手里”。'],
  [
    'another number',
    '',
    '张三强调，必须在每年五月底前完成渠道清淤，不得以任何理由拖延；清淤土方应当运至指定地点堆放。',
  ],
  [
    'another character',
    'quotations/passage information wording',
    '张三强调，必须在每年三月底前完成渠道清淤，不得以任何理由拖延；⟦新淤土方应当运至指定地点堆放→清淤土方应当运至指定地点堆放⟧。',
  ],
  [
    'clauses or members exchanged, two characters less',
    'quotations/passage information insertion',
    '会上，懂技术、“⟦化、善经营→⟧、会管理”成为共识。',
  ],
  [
    'a character twice, a word more',
    'quotations/passage information insertion',
    '张三指出，“⟦旧城更新新要留住街等巷的烟火气→旧城更新要留住街巷的烟火气⟧，留住邻里的人情味”。',
  ],
  ['3 characters elsewhere', '', '> 让干让干劲部从表格里走出来，从田埂上长出来。'],
]);
