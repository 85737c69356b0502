const ORGANISATION = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714: the ninth character checks the eight before it. */
const checkOrganisation = (code: string): string => {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + ORGANISATION.indexOf(code.charAt(at)) * weight,
    0,
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
};

/** GB 32100: the last character checks the seventeen before it. */
const checkCredit = (code: string): string => {
  const sum = [...code.slice(0, 17)].reduce(
    (total, character, at) => total + CREDIT.indexOf(character) * (3 ** at % 31),
    0,
  );
  return CREDIT.charAt((31 - (sum % 31)) % 31);
};

/** Well-formed, and of the series MAY000 that all samples take their invented codes from. */
export const isInventedCreditCode = (code: string): boolean =>
  /^[0-9A-Z]{8}MAY000[0-9]{2}[0-9X][0-9A-Z]$/.test(code) &&
  code.charAt(16) === checkOrganisation(code.slice(8, 16)) &&
  code.charAt(17) === checkCredit(code);
