import { dateWords } from './date-words';
import { dayInWords, ENDLESS, monthInWords } from './day';
import type { EdtfDate } from './edtf-date';
import type { EdtfValue } from './edtf-value';

/** A date in EDTF in words; `text`, as it was given, where there are none for it. */
export function edtfInWords(value: EdtfValue, text: string): string {
  if (value.kind === 'date') return dateInWords(value.date);
  if (value.kind === 'span') return spanInWords(value);
  const { oneOf, first, last } = value;
  if (first === -ENDLESS || last === ENDLESS) {
    if (first === -ENDLESS && last === ENDLESS) return text;
    const open = first === -ENDLESS ? dateWords.until(dayInWords(last)) : dateWords.since(dayInWords(first));
    return oneOf ? dateWords.sometime(open) : open;
  }
  const both = dateWords.between(dayInWords(first), dayInWords(last));
  const words = oneOf ? dateWords.within(both) : both;
  return value.uncertain ? dateWords.uncertain(words) : words;
}

function spanInWords({ lower, upper }: Extract<EdtfValue, { kind: 'span' }>): string {
  const [from, to] = [lower, upper].map((end, index) => (typeof end === 'string' ? null : endInWords(end, index === 0)));
  if (from && to) return dateWords.between(from, to);
  if (from) return upper === 'open' ? dateWords.since(from) : dateWords.endUnknown(from);
  return lower === 'open' ? dateWords.until(to ?? '') : dateWords.startUnknown(to ?? '');
}

/** An end of a span. What has no name of its own is told by the day that is farthest out. */
function endInWords(date: EdtfDate, isStart: boolean): string {
  return date.unit ? dateInWords(date) : marked(date, dateWords.about(dayInWords(isStart ? date.first : date.last)));
}

function dateInWords(date: EdtfDate): string {
  const { first, last, unit, about } = date;
  if (!unit) return marked(date, dateWords.within(dateWords.between(dayInWords(first - about), dayInWords(last + about))));
  const name = { year: yearOf, month: monthInWords, day: dayInWords }[unit](first);
  return marked(date, about > 0 ? dateWords.about(name) : name);
}

const yearOf = (day: number): string => String(new Date(day * 86_400_000).getUTCFullYear());
const marked = ({ uncertain }: EdtfDate, words: string): string => (uncertain ? dateWords.uncertain(words) : words);
