/** Building blocks of every content schema. Schemas are written once, in valibot: types, JSON Schema and the doors' checks follow. */
import * as v from 'valibot';
import { addressForm, dateForm, durationForm } from './forms.js';

/** Gives a schema the sentence that editors show while an author types. */
export const describe = <T extends v.GenericSchema>(schema: T, words: string) => v.pipe(schema, v.description(words));

/** Text of a fixed form: its name and an example become the message when it is not met. */
export const pattern = (form: RegExp, name: string, example: string) =>
  v.pipe(v.string(), v.regex(form), v.title(name), v.examples([example]));

/** Words for a reader: never empty, at most 5,000 characters. White space around them is taken off. */
export const words = v.pipe(v.string(), v.minLength(1), v.maxLength(5000));

/** A list of sentences; empty when the author left it out. */
export const sentences = v.optional(v.pipe(v.array(words), v.maxLength(200)), []);

/** A name that addresses, fragments and other documents can point to. */
export const id = pattern(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a name of letters, digits, - and _', 'cold-pack');

/** A calendar day. */
export const date = pattern(dateForm, 'a date', '2026-11-22');

/** A BCP 47 language tag. */
export const language = pattern(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag', 'en-GB');

/** An address that a reader may follow: relative, http, https, mailto or tel. `javascript:` and its kin are refused. */
export const address = pattern(
  addressForm,
  'an http, https, mailto or tel address, or one relative to the page',
  'https://example.org/leaflet',
);

/** A length of time in ISO 8601: days, hours, minutes, seconds. */
export const duration = pattern(durationForm, 'an ISO 8601 duration', 'PT10S');

/** One length of time, or the shortest and the longest. */
export const durationRange = pattern(
  /^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?(\/P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)?$/,
  'an ISO 8601 duration, or two with a slash between,',
  'PT10M/PT15M',
);

/** A whole number that counts something. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
