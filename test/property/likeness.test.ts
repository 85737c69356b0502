import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  areAlikeNames,
  areAlikeOrganisations,
  normaliseName,
  normaliseOrganisation,
} from '../../shared/domain/convening/likeness.ts';

const core = fc
  .array(fc.constantFrom('浙', '江', '越', '州', '材', '料', '科', '技', '院', '所'), {
    minLength: 4,
    maxLength: 8,
  })
  .map((letters) => letters.join(''));
const form = fc.constantFrom('', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司', '集团', '公司');
const place = fc.constantFrom('', '（绍兴）', '(绍兴)', '【柯桥】');
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const anyOrganisation = fc.tuple(core, place, form).map((parts) => parts.join(''));

describe('likeness', () => {
  test.prop([anyText, anyText])('goes both ways', (a, b) => {
    expect(areAlikeNames(a, b)).toBe(areAlikeNames(b, a));
    expect(areAlikeOrganisations(a, b)).toBe(areAlikeOrganisations(b, a));
  });

  test.prop([anyText])('is never found for something that says nothing', (text) => {
    for (const empty of ['', ' ', '　', '·', '（）', '-']) {
      expect(areAlikeNames(empty, text)).toBe(false);
      expect(areAlikeOrganisations(empty, text)).toBe(false);
    }
  });

  test.prop([anyText])('normalises to a fixed point', (text) => {
    expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
    expect(normaliseOrganisation(normaliseOrganisation(text))).toBe(normaliseOrganisation(text));
  });

  test.prop([core, place, form, form])('sees through legal form and place', (name, where, one, other) => {
    expect(areAlikeOrganisations(`${name}${where}${one}`, `${name}${other}`)).toBe(true);
  });

  test.prop([anyOrganisation, core])('sees a part of a body as the body', (whole, part) => {
    expect(areAlikeOrganisations(whole, `${normaliseOrganisation(whole)}${part}`)).toBe(true);
  });

  test.prop([fc.constantFrom('大学', '科技局', '研究院', '浙江省')])(
    'is not found for a short common word',
    (word) => {
      expect(areAlikeOrganisations(word, `绍兴市${word}`)).toBe(false);
    },
  );
});
