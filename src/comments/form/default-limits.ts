import type { FieldRule } from '../backends/backend.js';
import type { Field } from '../comment.js';

/**
 * How much the fields of a comment hold where a server says nothing of its own: what WordPress's columns do, counted as WordPress
 * counts them all (`wp_check_comment_data_max_lengths`), in bytes. An Arabic letter is two, an emoji four.
 */
export const defaultLimits: Record<Field, Pick<FieldRule, 'max' | 'unit'>> = {
  text: { max: 65_525, unit: 'bytes' },
  name: { max: 245, unit: 'bytes' },
  email: { max: 100, unit: 'bytes' },
  url: { max: 200, unit: 'bytes' },
};

/** How fields are asked for until the backend has said so. */
export const usual: Record<Field, FieldRule> = {
  text: { use: 'required', ...defaultLimits.text },
  name: { use: 'required', ...defaultLimits.name },
  email: { use: 'optional', ...defaultLimits.email },
  url: { use: 'hidden', ...defaultLimits.url },
};
