/** The Markdown of an explanation. */
import assert from 'node:assert/strict';
import { explanationMarkdown } from '../../../server/src/engine/explain/markdown.ts';
import type { Tier } from '../../../server/src/engine/types.ts';
import { record } from '../../support/records.ts';

const span = { start: 0, end: 4 };
const source = {
  id: 's',
  title: '在《某》会上的讲话',
  tier: 'primary',
  date: '2016-04-19',
  speaker: '习近平',
  occasion: '座谈会',
} as const;

describe('explanationMarkdown', () => {
  it('shows wording, status, meaning, members and sources', () => {
    const label = record('两个维护', {
      members: ['维护甲', '维护乙'],
      explanation: '说明。',
      sources: [{ source }, { source }],
    });
    assert.equal(
      explanationMarkdown({ span, record: label }),
      [
        '**两个维护** — 现行',
        '说明。',
        '1. 维护甲\n2. 维护乙',
        '来源：\n\n- 2016-04-19 · 习近平 · 座谈会 · 《在〈某〉会上的讲话》 · 原文',
      ].join('\n\n'),
    );
  });

  it('names the successor, since when and on whose authority', () => {
    const old = record('旧称', { status: 'adjusted', validFrom: '2011-05', validUntil: '2018-03' });
    const markdown = explanationMarkdown({ span, record: old, successor: record('新称', { sources: [{ source }] }) });
    assert.equal(
      markdown,
      '**旧称** — 已调整 · 2011-05 起 · 至 2018-03\n\n→ 现用 **新称**（2018-03 起，据《在〈某〉会上的讲话》）',
    );
  });

  it('shows the scope of local wording and what is not verified', () => {
    const local = record('网络强市', { status: 'local', scope: '天津', unverified: true });
    assert.equal(
      explanationMarkdown({ span, record: local }),
      '**网络强市** — 地方 · 天津\n\n_据一般知识，未核对来源。_',
    );
  });

  it('names other official forms', () => {
    const markdown = explanationMarkdown({ span, record: record('绝不能忘', { variants: ['决不能忘'] }) });
    assert.equal(markdown, '**绝不能忘** — 现行\n\n也作“决不能忘”');
  });

  it('shows the best three sources and how many there are', () => {
    const cited = (tier: Tier, title: string) => ({ source: { id: title, title, tier } });
    const sources = [
      cited('secondary', '甲'),
      cited('media', '乙'),
      cited('secondary', '丙'),
      cited('primary', '丁'),
      { source: { ...cited('secondary', '甲').source, id: 'again' } },
    ];
    assert.equal(
      explanationMarkdown({ span, record: record('提法', { sources }) }),
      '**提法** — 现行\n\n来源：\n\n- 《丁》 · 原文\n- 《乙》 · 媒体报道\n- 《甲》 · 转引\n- 等 4 处',
    );
  });

  it('puts no marks into marks of their kind', () => {
    const table: readonly (readonly [string, string])[] = [
      ['“十个坚持”的重要原则', '也作“‘十个坚持’的重要原则”'],
      ['深刻认识“两个确立”', '也作“深刻认识‘两个确立’”'],
      ['“甲‘乙’丙”', '也作“‘甲“乙”丙’”'],
      ['一面“半边', '也作“一面半边”'],
    ];
    for (const [variant, line] of table)
      assert.equal(
        explanationMarkdown({ span, record: record('提法', { variants: [variant] }) }).split('\n\n')[1],
        line,
      );
  });

  it('names the text of one place behind all others, and the origin before later uses', () => {
    const cited = (title: string, tier: Tier, more: { date?: string; local?: boolean } = {}) => ({
      source: { id: title, title, tier, ...more },
    });
    const sources = [
      cited('市里的摘编', 'authority', { local: true, date: '2020' }),
      cited('后来的读本', 'secondary', { date: '2023-08' }),
      cited('会议', 'secondary', { date: '2016-01-29' }),
    ];
    assert.match(
      explanationMarkdown({ span, record: record('提法', { sources }) }),
      /《会议》[^\n]*\n[^\n]*《后来的读本》[^\n]*\n[^\n]*《市里的摘编》/,
    );
  });

  it('names what wording took the place of', () => {
    const replaced = [record('旧称'), record('更旧的“旧称”')];
    assert.equal(
      explanationMarkdown({ span, record: record('新称', { explanation: '说明。' }), replaced }),
      '**新称** — 现行\n\n说明。\n\n取代“旧称”、“更旧的‘旧称’”。',
    );
  });

  it('shows a label and the longer wording around it, the label first', () => {
    const label = record('四个意识', { members: ['政治意识', '大局意识'] });
    const longer = record('增强“四个意识”、坚定“四个自信”');
    assert.equal(
      explanationMarkdown({ span, record: longer, labels: [{ record: label }] }),
      '**四个意识** — 现行\n\n1. 政治意识\n2. 大局意识\n\n---\n\n**增强“四个意识”、坚定“四个自信”** — 现行',
    );
  });

  it('shows what became of a quotation, with the difference', () => {
    const words = { sourceText: '管得住是硬道理', difference: '“里”应为“理”' };
    const quotation = { start: 1, end: 8, verdict: 'wording', source, ...words } as const;
    assert.equal(
      explanationMarkdown({ span, quotation }),
      [
        '引文核对：**个别字不同** — “里”应为“理”',
        '出处：2016-04-19 · 习近平 · 座谈会 · 《在〈某〉会上的讲话》 · 原文',
        '> 管得住是硬道理',
      ].join('\n\n'),
    );
  });

  it('escapes Markdown', () => {
    assert.match(explanationMarkdown({ span, record: record('a*b_c') }), /^\*\*a\\\*b\\_c\*\*/);
  });
});
