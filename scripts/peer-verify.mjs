/** The same verification by published parts: a schedule in decimal.js, the rate by xirr, figures and rows compared. */
import Decimal from 'decimal.js';
import xirr from 'xirr';

const round = (value) => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

const addMonths = (date, months) => {
  const [year, month, day] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
};

const MS_A_DAY = 86_400_000;

/** Monthly steps, actual/365, annuity: the one kind of loan that the comparison runs over. */
export function peerVerify({ request, disclosed }) {
  const { amount, term: { months }, product: { pricing: [{ nominalRate }] }, disbursementDate } = request;
  const rate = new Decimal(nominalRate).div(100);
  const start = new Date(disbursementDate);
  const dates = Array.from({ length: months }, (_, index) => addMonths(disbursementDate, index + 1));
  const years = dates.map((date, index) => new Decimal((date - (dates[index - 1] ?? start)) / MS_A_DAY).div(365));
  let factor = new Decimal(1);
  let sum = new Decimal(0);
  for (const part of years) {
    factor = factor.div(rate.times(part).plus(1));
    sum = sum.plus(factor);
  }
  const instalment = round(new Decimal(amount).div(sum));
  let balance = new Decimal(amount);
  const rows = dates.map((date, index) => {
    const interest = round(balance.times(rate).times(years[index]));
    const principal = index === months - 1 ? balance : instalment.minus(interest);
    balance = balance.minus(principal);
    return { date, payment: principal.plus(interest), principal, interest, balance };
  });
  const total = rows.reduce((all, { payment }) => all.plus(payment), new Decimal(0));
  const gesv = xirr([{ amount: Number(amount), when: start }, ...rows.map(({ date, payment }) => ({ amount: -payment.toNumber(), when: date }))]);
  const checks = [];
  const check = (id, told, computed) => checks.push({ id, disclosed: told, computed, verdict: told === computed ? 'match' : 'mismatch' });
  check('gesvRate', disclosed.gesvRate, (gesv * 100).toFixed(disclosed.gesvRate.split('.')[1]?.length ?? 0));
  check('nominalRate', new Decimal(disclosed.nominalRate).toFixed(2), new Decimal(nominalRate).toFixed(2));
  check('overpayment', disclosed.overpayment, total.minus(amount).toFixed(2));
  check('totalPayable', disclosed.totalPayable, total.toFixed(2));
  check('instalment', disclosed.instalment, rows[0].payment.toFixed(2));
  disclosed.schedule.forEach((told, index) => {
    const row = rows[index];
    if (told.date !== row.date.toISOString().slice(0, 10)) check(`rows.${index + 1}.date`, told.date, row.date);
    for (const column of ['payment', 'principal', 'interest', 'balance']) {
      if (!row[column].equals(told[column])) check(`rows.${index + 1}.${column}`, told[column], row[column].toFixed(2));
    }
  });
  return { checks, verdict: checks.every(({ verdict }) => verdict === 'match') ? 'consistent' : 'inconsistent' };
}
