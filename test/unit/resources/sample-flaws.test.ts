import { describe, expect, it } from 'vitest';
import { findTable, readMaterials, readSubmission, type SampleTable } from './read-sample.ts';
import { isSubtotal, isTotal, readAmount } from './table-sums.ts';

const SAMPLE = 'shaoxing-pilot-evaluation';
const SUBMISSIONS = ['yueneng-materials', 'yuecheng-chips', 'jishan-biomed'];

const claimOf = (id: string, indicator: string): number => {
  const value = readSubmission(SAMPLE, id).claims.find((claim) => claim.indicator === indicator)?.value;
  return Math.round(Number(value) * 100);
};

const sumOf = (table: SampleTable, column: string): number => {
  const at = table.columns.findIndex(({ title }) => title === column);
  return table.rows
    .filter((row) => !isTotal(row) && !isSubtotal(row))
    .reduce((sum, row) => sum + (readAmount(row[at] ?? '') ?? 0), 0);
};

const EQUIPMENT = new Map([
  ['yueneng-materials', '02-设备清单.pdf'],
  ['yuecheng-chips', '02-设备清单与共享协议.pdf'],
  ['jishan-biomed', '02-设备清单.pdf'],
]);
const STAFF = new Map([
  ['yueneng-materials', '03-人员清单.pdf'],
  ['yuecheng-chips', '03-人员清单与聘用合同.pdf'],
  ['jishan-biomed', '03-人员清单及社保证明.pdf'],
]);
const BENEFIT = new Map([
  ['yueneng-materials', ['08-落地证明与经济效益.pdf', '两年合计']],
  ['yuecheng-chips', ['08-落地证明与销售收入说明.pdf', '合计（万元）']],
  ['jishan-biomed', ['08-落地证明与经济效益.pdf', '两年合计']],
]);
const SITE = '面积（平方米）';

describe.each(SUBMISSIONS)('%s claims what its materials say, but for the planted flaws', (id) => {
  it('floor area', () => {
    const file = id === 'yuecheng-chips' ? '01-租赁协议书.pdf' : '01-不动产权证书.pdf';
    expect(sumOf(findTable(SAMPLE, id, file, SITE), SITE)).toBe(claimOf(id, 'site-area'));
  });

  it('equipment: one applicant claims 100.00 more than its list', () => {
    const listed = sumOf(findTable(SAMPLE, id, EQUIPMENT.get(id) ?? '', '原值'), '原值');
    const more = id === 'yueneng-materials' ? 10_000 : 0;
    expect(claimOf(id, 'equipment-value') - listed).toBe(more);
  });

  it('staff: one applicant counts three without a degree', () => {
    const degrees = findTable(SAMPLE, id, STAFF.get(id) ?? '', '学历').rows.map((row) => row[3]);
    expect(degrees).toHaveLength(claimOf(id, 'graduate-staff') / 100);
    expect(degrees.filter((degree) => degree === '大专')).toHaveLength(id === 'jishan-biomed' ? 3 : 0);
  });

  it('R&D expense', () => {
    const table = findTable(SAMPLE, id, '04-研发费用专项审计报告.pdf', '费用项目');
    expect(sumOf(table, '合计')).toBe(claimOf(id, 'rd-expense'));
  });

  it('projects and their income', () => {
    const document = readMaterials(SAMPLE, id).documents.find(
      (each) => each.file === '07-服务项目与收入证明.pdf',
    );
    const lists = (document?.blocks ?? []).filter((block) => block.kind === 'table');
    const years = lists.filter((table) => table.columns.some(({ title }) => title === '合同编号'));
    const rows = years.flatMap((table) => table.rows.filter((row) => !isTotal(row) && !isSubtotal(row)));
    expect(rows).toHaveLength(claimOf(id, 'service-projects') / 100);
    const income = years.reduce((sum, table) => sum + sumOf(table, '到账金额（万元）'), 0);
    expect(income).toBe(claimOf(id, 'service-income'));
    expect(new Set(rows.map((row) => row[1])).size).toBe(rows.length);
  });

  it('landed projects and their benefit', () => {
    const [file = '', column = ''] = BENEFIT.get(id) ?? [];
    expect(findTable(SAMPLE, id, file, '证明材料').rows).toHaveLength(claimOf(id, 'landed-projects') / 100);
    expect(sumOf(findTable(SAMPLE, id, file, column), column)).toBe(claimOf(id, 'economic-benefit'));
  });
});

describe('the other planted flaws', () => {
  const textOf = (id: string, file: string): string =>
    JSON.stringify(readMaterials(SAMPLE, id).documents.find((each) => each.file === file)?.blocks);

  it('five of twelve landed projects rest on letters of intent', () => {
    const table = findTable(SAMPLE, 'yueneng-materials', '08-落地证明与经济效益.pdf', '证明材料');
    expect(table.rows.filter((row) => row[3] === '合作协议').map((row) => row[0])).toEqual([
      '8',
      '9',
      '10',
      '11',
      '12',
    ]);
    expect(textOf('yueneng-materials', '08-落地证明与经济效益.pdf')).toContain('不具有法律约束力');
  });

  it('one certificate expired before the material was signed', () => {
    expect(textOf('jishan-biomed', '06-资质证书.pdf')).toContain('2025年9月19日');
  });

  it('the same document is in two applicants, and no other', () => {
    const all = SUBMISSIONS.flatMap((id) =>
      readMaterials(SAMPLE, id).documents.map((each) => ({
        id,
        body: JSON.stringify([each.title, each.blocks]),
      })),
    );
    const twice = all.filter((a) => all.some((b) => b !== a && b.body === a.body));
    expect(twice.map(({ id }) => id)).toEqual(['yueneng-materials', 'yuecheng-chips']);
  });

  it('one applicant counts 62.00 of its parent as service to others', () => {
    const rows = findTable(SAMPLE, 'jishan-biomed', '07-服务项目与收入证明.pdf', '合同编号').rows;
    const parent = rows.filter((row) => row[2] === '浙江稽山药业集团有限公司');
    expect(parent.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(62);
  });

  it('three of six people brought in do not qualify', () => {
    const rows = findTable(SAMPLE, 'yuecheng-chips', '11-高层次人才引进证明.pdf', '人才类别').rows;
    const doubtful = rows.filter((row) => row[2]?.includes('在读') || (row[3] ?? '') < '2024');
    expect(doubtful.map((row) => row[0])).toEqual(['1', '5', '6']);
  });
});
