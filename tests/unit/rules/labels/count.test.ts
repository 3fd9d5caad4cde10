import { cases } from '../check.ts';

const FOUND = 'labels/count information number';

cases('labels/count: the number of points', [
  ['one too few', FOUND, '做到“⟦三个到位→⟧”：思想到位、措施到位。'],
  ['one too many', FOUND, '落实“⟦两个确保→⟧”，即确保安全，确保稳定，确保畅通。'],
  ['in a bracket', FOUND, '严格“⟦四不准→⟧”（不准迟到、不准早退、不准旷工）。'.replace('四不准', '四个不准')],
  ['each in marks', FOUND, '做到“⟦三个到位→⟧”：“思想到位”“措施到位”。'],
  ['as many', '', '做到“三个到位”：思想到位、措施到位、责任到位。'],
  ['some of them', '', '做到“三个到位”：思想到位、措施到位等。'],
  ['explained', '', '做到“三个到位”：思想到位，认识统一，措施到位，责任到位。'],
  ['other words', '', '做到“三个到位”：抓思想、抓措施。'],
  ['no list', '', '做到“三个到位”：思想到位。'],
]);
