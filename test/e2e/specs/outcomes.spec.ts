import { expect, test } from '@playwright/test';
import { goToStage } from '../pages/review-pages.ts';
import { leaveSeat, takeSeat, type Person } from '../pages/seat-page.ts';
import { confirmWithInk, sayTo, SIGN, signAll } from '../pages/signing-page.ts';
import { layFrozenReview } from '../support/frozen-review.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { inspectScreen, takePicture, untilPageDrawn, untilReady } from '../support/screens.ts';
import { SMALL_SCHEME } from '../../support/journey/small-review.ts';

const LI: Person = { name: '李一', pin: 'pin-of-m-li' };
const WANG: Person = { name: '王三', pin: 'pin-of-m-wang' };
const CHAIR: Person = { name: '陈主任', pin: 'pin-of-m-chair' };
const DEEMED = { article: '第九条', quote: '拒绝签字又不说明理由的，视为同意评审结论。' };

let host: RunningHost;
const userFolder = makeUserFolder();

test.beforeAll(async () => {
  await layFrozenReview(userFolder, {
    ...SMALL_SCHEME,
    opinion: { ...SMALL_SCHEME.opinion, deemedAgreement: DEEMED },
  });
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

test('members agree, dissent and refuse; the chair records who left and signs last', async ({ page }) => {
  test.setTimeout(900_000);
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: '继续签署 ›' }).click();
  await takeSeat(page, LI);
  await untilReady(page, 'signing');
  await untilPageDrawn(page);
  await inspectScreen(page, 'outcomes-01-agree');

  await test.step('a dissent needs its words, and they stay while another paper is in view', async () => {
    await page.getByRole('radio', { name: '同意，另附不同意见' }).check();
    await confirmWithInk(page, LI.pin);
    await expect(page.getByRole('alert').filter({ hasText: '请写明理由' })).toBeVisible();
    await sayTo(page, '甲基地', '同意，另附不同意见', '场地面积的认定依据不足，建议按核实值评分。');
    await page.getByRole('tab', { name: /乙基地/ }).click();
    await expect(page.getByRole('radio', { name: '同意', exact: true })).toBeChecked();
    await page.getByRole('tab', { name: /甲基地/ }).click();
    await expect(page.getByRole('textbox', { name: /理由/ })).toHaveValue(/场地面积/);
    await expect(page.getByText('您将签署 2 份意见和 ')).toBeVisible();
    await inspectScreen(page, 'outcomes-02-dissent');
    await page.getByLabel('席位 PIN 码').fill(LI.pin);
    await page.getByRole('button', { name: SIGN }).click();
    await expect(page.getByRole('heading', { name: /^您已签署 2 份意见和 \d+ 份文书$/ })).toBeVisible();
    await inspectScreen(page, 'outcomes-03-said');
    await leaveSeat(page);
  });

  await test.step('the others read it; the chair waits and may record somebody who left', async () => {
    await takeSeat(page, CHAIR);
    await untilReady(page, 'signing');
    await expect(page.getByText('场地面积的认定依据不足')).toBeVisible();
    await page.getByRole('button', { name: '代为登记…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('请写明该专家说明的理由')).toBeVisible();
    await dialog.getByRole('radio', { name: /视为同意/ }).check();
    await expect(dialog.getByText(DEEMED.quote)).toBeVisible();
    await inspectScreen(page, 'outcomes-04-record');
    await dialog.getByRole('radio', { name: /拒签/ }).check();
    await dialog.getByRole('textbox', { name: '该专家说明的理由' }).fill('已离场，口头表示不同意评分结论。');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await expect(page.getByText('由陈主任登记')).toBeVisible();
    await inspectScreen(page, 'outcomes-05-chair-next');
    await signAll(page, CHAIR.pin);
  });

  await test.step('unfreezing voids what was said and says so', async () => {
    await goToStage(page, '专家组意见');
    await untilReady(page, 'opinion');
    await page.getByRole('button', { name: /解除冻结/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('评分汇总表有误');
    await dialog.getByRole('button', { name: /解除冻结/ }).click();
    await expect(page.getByText(/此前 3 人的签名因“评分汇总表有误”/)).toBeVisible();
    await untilPageDrawn(page);
    await inspectScreen(page, 'outcomes-06-voided-opinion');
    await page.getByRole('button', { name: '定稿并冻结…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '定稿并冻结', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '前往签署 ›' }).click();
    await untilReady(page, 'signing');
    await leaveSeat(page);
  });

  await test.step('everybody speaks again: a refusal is a statement without a signature', async () => {
    await takeSeat(page, WANG);
    await untilReady(page, 'signing');
    await expect(page.getByText(/此前 3 人的签名/)).toBeVisible();
    await sayTo(page, '甲基地', '不同意，拒签', '结论与评分不符。');
    await sayTo(page, '乙基地', '不同意，拒签', '材料核实不充分。');
    await untilPageDrawn(page);
    await inspectScreen(page, 'outcomes-08-refusal');
    await confirmWithInk(page, WANG.pin, /^提交书面意见，签署 \d+ 份文书$/);
    await expect(page.getByRole('heading', { name: /^您已签署 \d+ 份文书$/ })).toBeVisible();
    await expect(page.getByText('甲基地：拒签（附理由）')).toBeVisible();
    await leaveSeat(page);
    await takeSeat(page, LI);
    await signAll(page, LI.pin);
    await leaveSeat(page);
    await takeSeat(page, CHAIR);
    await signAll(page, CHAIR.pin);
    await inspectScreen(page, 'outcomes-09-complete');
    await goToStage(page, '回传');
    await untilReady(page, 'return');
    await page.getByLabel('组长席位 PIN 码').fill(CHAIR.pin);
    await page.getByRole('button', { name: '生成回传包' }).click();
    await expect(page.getByRole('cell', { name: 'statements/base-a/m-wang.p7s' })).toBeVisible();
    await takePicture(page, 'outcomes-10-receipt');
  });
});
