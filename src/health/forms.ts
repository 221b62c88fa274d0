/**
 * The forms of what a machine reads in content: words of fixed lists, and patterns. Apart from the schemas, so that a page which
 * looks at its own HTML does not load valibot.
 */

/** Which way the evidence points: it helps, helps a little, makes no difference, nobody knows, or harms. */
export const directions = ['helps', 'small', 'none', 'unclear', 'harms'] as const;

/** How sure we can be, in GRADE's words (gradeworkinggroup.org); `none` when nobody has graded it. */
export const certainties = ['high', 'moderate', 'low', 'very-low', 'none'] as const;

/** schema.org's MedicalEvidenceLevel: the kind of studies there are, not whether the thing works. */
export const levels = ['A', 'B', 'C'] as const;

export type Direction = (typeof directions)[number];
export type Certainty = (typeof certainties)[number];
export type Level = (typeof levels)[number];

/** A calendar day. */
export const dateForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A length of time in ISO 8601: days, hours, minutes, seconds. */
export const durationForm = /^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

/** An address that a reader may follow: relative, http, https, mailto or tel. `javascript:` and its kin are refused. */
export const addressForm = /^(https?:\/\/|mailto:|tel:|[.\/#?]|[^\s:]+$)\S*$/;

export const isbnForm = /^97[89][\d -]{10,14}$|^[\d -]{9,12}[\dX]$/;
