/** names/congress: the name of a congress without its 全国, or with it elsewhere. The bodies are those of records. */
import type { Candidate } from '../../findings/build.ts';
import type { WordingRecord } from '../../records/record.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { defineRule, type Scene } from '../rule.ts';

export const congressName = defineRule({
  code: 'names/congress',
  title: '全国代表大会的名称有误',
  needs: 'records',
  highest: 'information',
  fix: 'offered',
  prepare: ({ records }) => {
    const bodies = records.flatMap(bodiesOf).sort((a, b) => b.name.length - a.name.length);
    return (scene) => find(scene, bodies);
  },
});

const NUMBER = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const NAME = /^(.+)全国代表大会$/;
/** 中国妇女第十三次代表大会, 中国妇女全国第十三次代表大会; a place may stand between body and number. */
const WRONG = new RegExp(`(全国)?第(${NUMBER})次代表大会`, 'g');
/** 代表中国妇女，第十三次代表大会: no name reaches over a mark. */
const PARTED = /[，。、；：！？]/;

function find(scene: Scene, bodies: readonly Body[]): Candidate[] {
  const { text: units } = scene.skeleton;
  if (!units.includes('次代表大会')) return [];
  return [...units.matchAll(WRONG)].flatMap((match) => {
    const body = bodies.find(
      ({ name }) => units.endsWith(name, match.index) && !isLocal(units, match.index - name.length),
    );
    if (!body) return [];
    const span = sourceSpan(scene.skeleton, match.index - body.name.length, match.index + match[0].length);
    if (PARTED.test(scene.text.slice(span.start, span.end))) return [];
    return [candidate(body.record, span, `${body.name}第${match[2]}次全国代表大会`)];
  });
}

/** 中国妇女 of 中国妇女全国代表大会. */
interface Body {
  readonly name: string;
  readonly record: WordingRecord;
}

function bodiesOf(record: WordingRecord): Body[] {
  if (record.kind !== 'term') return [];
  const names = [record.wording, ...record.variants].flatMap((name) => NAME.exec(name)?.[1] ?? []);
  return names.map((name) => ({ name, record }));
}

/** 某市妇女第十四次代表大会 is no national congress. */
function isLocal(units: string, bodyStart: number): boolean {
  return /[省市县区州盟旗校院]/.test(units.charAt(bodyStart - 1));
}

function candidate(record: WordingRecord, span: Span, right: string): Candidate {
  const message = `会议名称应为“${right}”`;
  const how = { change: 'omission', place: 'title', length: right.length, doubtful: true } as const;
  return { ...span, ...how, verdict: 'omission', message, replacements: right, record };
}
