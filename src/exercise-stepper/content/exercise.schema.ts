/** An exercise, or a routine of several, as data. */
import * as v from 'valibot';
import { claim } from '../../health/claim.js';
import { documentFields } from '../../health/document.js';
import { cautions, stopRule } from '../../health/safety.js';
import { address, count, describe, duration, id, sentences, words } from '../../health/schema.js';

/** What a phase asks of the body, in physiotherapy's words. `switch` changes sides. */
const phaseKinds = ['prepare', 'move', 'hold', 'release', 'rest', 'switch'] as const;

const phase = v.object({
  kind: describe(v.picklist(phaseKinds), 'prepare, move, hold, release, rest, or switch (change sides).'),
  name: v.optional(describe(words, 'Short name, such as “Press and hold”.')),
  cue: describe(words, 'What to do, as one short sentence: it is shown and spoken.'),
  breath: v.optional(describe(words, 'How to breathe meanwhile.')),
  duration: v.optional(describe(duration, 'How long. Without it the person goes on when ready.')),
  min: v.optional(describe(duration, 'The shortest that a person may choose.')),
  max: v.optional(describe(duration, 'The longest that a person may choose.')),
  pose: v.optional(describe(id, 'The pose that the drawn figure reaches in this phase: a preset, or one of `poses`.')),
  image: v.optional(
    describe(
      v.object({ src: describe(address, 'Address of the picture.'), alt: describe(words, 'What the picture shows.') }),
      'Picture of the phase.',
    ),
  ),
});

const angle = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const joint = (what: string) => v.optional(describe(angle, `${what} In degrees.`));

/** A pose of the drawn figure: a preset, and the joints that differ from it. */
const pose = v.object({
  id: describe(id, 'Name that a phase calls it by.'),
  base: v.optional(describe(id, 'The preset that it starts from, such as crook-lying, sitting, standing or all-fours.')),
  view: v.optional(
    describe(
      v.picklist(['side', 'front']),
      'Seen from the side (the default), where joints bend forwards, or from the front, where they bend outwards.',
    ),
  ),
  trunk: joint('Lean of the pelvis from upright; lying on the back is -90, on all fours 90.'),
  lumbar: joint('Bend of the lower back; forward is positive.'),
  thorax: joint('Bend of the upper back; forward is positive.'),
  neck: joint('Bend of the neck; forward is positive.'),
  shoulder: joint('Arm from hanging along the trunk; forward is positive.'),
  elbow: joint('Bend of the elbow; 0 is straight.'),
  hip: joint('Thigh from straight; forward is positive.'),
  knee: joint('Bend of the knee; 0 is straight.'),
  ankle: joint('Foot from a right angle; toes down is positive.'),
  farShoulder: joint('The same for the arm on the far side. Default: as the near one.'),
  farElbow: joint('The same for the far elbow.'),
  farHip: joint('The same for the far thigh.'),
  farKnee: joint('The same for the far knee.'),
  farAnkle: joint('The same for the far foot.'),
});

/** A number that the person may change within the author's bounds. */
const bounded = v.object({
  default: describe(count, 'How many, unless the person chooses otherwise.'),
  min: v.optional(describe(count, 'The fewest that a person may choose.')),
  max: v.optional(describe(count, 'The most that a person may choose.')),
});

const exerciseFields = {
  title: describe(words, 'Name of the exercise in plain words.'),
  medical: v.optional(describe(words, 'The medical term, shown after the plain one.')),
  what: v.optional(describe(words, 'What it is and what for. One or two sentences.')),
  position: v.optional(
    describe(v.picklist(['supine', 'prone', 'side-lying', 'sitting', 'standing', 'all-fours', 'kneeling']), 'Where it starts.'),
  ),
  setup: describe(sentences, 'How to get ready, one step a line.'),
  phases: describe(
    v.pipe(v.array(phase), v.minLength(1), v.maxLength(200)),
    'What one repetition is made of, in order. Leading prepare phases come once a side; switch phases come between sides.',
  ),
  reps: v.optional(describe(bounded, 'Repetitions in a set.'), { default: 1 }),
  sets: v.optional(describe(bounded, 'Sets.'), { default: 1 }),
  setRest: v.optional(describe(duration, 'Rest between sets.')),
  sides: v.optional(
    describe(
      v.picklist(['none', 'both', 'alternate']),
      'both: all sets on the left, then all on the right. alternate: left and right in turn. Both sides get equal time.',
    ),
    'none',
  ),
  perDay: v.optional(describe(count, 'Times a day.')),
  every: v.optional(describe(duration, 'Time from one go to the next, such as PT3H. For a calendar file.')),
  breathing: v.optional(
    describe(
      v.object({ in: describe(duration, 'Length of a breath in.'), out: describe(duration, 'Length of a breath out.') }),
      'Shows a breathing pace in every hold.',
    ),
  ),
  pose: v.optional(describe(id, 'The pose before the first phase: a preset, or one of `poses`.')),
  poses: v.optional(describe(v.pipe(v.array(pose), v.maxLength(50)), 'Poses of your own for the drawn figure.'), []),
  progression: v.optional(describe(words, 'How to do more over days and weeks.')),
  stopRule: v.optional(describe(stopRule, 'How much pain is too much.')),
  claims: v.optional(describe(v.array(claim), 'Does it help, and how sure are we.'), []),
  conditions: v.optional(describe(v.array(id), 'Ids of the conditions it is for, as a cause map on the page names them.'), []),
  ...cautions,
};

/** The schema of one exercise. */
export const exerciseSchema = v.object({ ...documentFields, ...exerciseFields });

/** The schema of a routine: exercises in order. */
export const routineSchema = v.object({
  ...documentFields,
  title: describe(words, 'Name of the routine.'),
  what: v.optional(describe(words, 'What it is and what for.')),
  exercises: describe(
    v.pipe(
      v.array(v.object({ id: v.optional(describe(id, 'Name that the page can point to.')), ...exerciseFields })),
      v.minLength(1),
      v.maxLength(50),
    ),
    'The exercises, in order.',
  ),
  restBetween: v.optional(describe(duration, 'Rest between exercises. Without it the person goes on when ready.')),
});

export type Phase = v.InferOutput<typeof phase>;
export type PhaseKind = Phase['kind'];
export type Pose = v.InferOutput<typeof pose>;
export type Exercise = v.InferOutput<typeof exerciseSchema>;
export type Routine = v.InferOutput<typeof routineSchema>;
/** As an author writes them, with defaults left out. */
export type ExerciseContent = v.InferInput<typeof exerciseSchema>;
export type RoutineContent = v.InferInput<typeof routineSchema>;
/** What a stepper shows: one exercise, or a routine of several. */
export type Plan = Exercise | Routine;
/** One exercise of a plan, without what belongs to the whole document. */
export type PlanExercise = Routine['exercises'][number];
