import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/schemes/table/evidence-text.ts';

describe('readEvidence', () => {
  it.each<readonly [string, readonly (readonly string[])[]]>([
    ['', []],
    ['/', []],
    ['无', []],
    ['审计报告', [['审计报告']]],
    ['甲证、乙证', [['甲证'], ['乙证']]],
    ['甲证或乙证', [['甲证', '乙证']]],
    ['甲证或者乙证', [['甲证', '乙证']]],
    ['甲证、乙证或丙证', [['甲证'], ['乙证', '丙证']]],
    ['甲证；乙证，丙证。', [['甲证'], ['乙证'], ['丙证']]],
    ['甲证、乙证等复印件', [['甲证'], ['乙证']]],
    ['甲证、乙证等相关证明材料', [['甲证'], ['乙证']]],
    ['质量、安全等认定证书或其他材料', [['质量、安全等认定证书', '其他材料']]],
    ['制度（包括甲制度、乙制度等）复印件', [['甲制度'], ['乙制度']]],
    ['落地证明（批复、执照或其他材料）', [['批复', '执照', '其他材料']]],
    ['明细表（加盖公章）', [['明细表（加盖公章）']]],
    ['成果（项目）清单、合同', [['成果（项目）清单'], ['合同']]],
    ['1.甲证\n2.乙证或丙证', [['甲证'], ['乙证', '丙证']]],
    ['产权证明\n或租赁协议', [['产权证明', '租赁协议']]],
  ])('%j', (cell, expected) => {
    expect(readEvidence(cell)).toEqual(expected);
  });

  it('leaves sentences to the bureau', () => {
    expect(readEvidence('效益显著的酌情赋分。如：获得科学技术奖的。')).toBeUndefined();
    expect(readEvidence('长'.repeat(201))).toBeUndefined();
  });

  it('takes its time by the length of the cell, not by its brackets', () => {
    const started = performance.now();
    readEvidence('（'.repeat(200));
    readEvidence('、或（'.repeat(60));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
