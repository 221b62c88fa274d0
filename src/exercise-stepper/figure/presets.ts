/** Poses by the names that physiotherapy uses. Tuned so that whatever should touch the ground does, within half a centimetre. */
import type { Preset } from './skeleton.js';

/**
 * Half a stride, from the near heel's strike to the far one's, at equal times: heel strike, foot flat, midstance, heel off.
 * The joints follow the usual curves of level walking (Perry, Gait Analysis), a little smaller: an easy pace.
 */
export const walk: readonly Preset[] = [
  { hip: 26, knee: 6, ankle: -1, farHip: -14, farKnee: 30, farAnkle: 12, shoulder: -20, elbow: 9, farShoulder: 20, farElbow: 22 },
  { hip: 23, knee: 14, ankle: 5, farHip: -1, farKnee: 44, farAnkle: 13, shoulder: -15, elbow: 10, farShoulder: 15, farElbow: 20 },
  { hip: 11, knee: 11, ankle: -1, farHip: 19, farKnee: 57, farAnkle: 5, shoulder: -1, elbow: 13, farShoulder: 1, farElbow: 15 },
  { hip: -1, knee: 5, ankle: -6, farHip: 28, farKnee: 31, farAnkle: 0, shoulder: 13, elbow: 18, farShoulder: -13, farElbow: 11 },
].map((angles) => ({ ground: 'path', trunk: 2, ...angles }));

const crook: Preset = { ground: 'mat', trunk: -91, neck: -14.5, shoulder: -29.5, elbow: 26, hip: 48, knee: 110, ankle: 29 };
const fours: Preset = {
  ground: 'mat',
  trunk: 71.5,
  lumbar: 14,
  thorax: -6,
  neck: -12,
  hip: 73,
  knee: 89,
  ankle: 70.5,
  shoulder: 76,
  elbow: 8,
};

export const presets: Readonly<Record<string, Preset>> = {
  standing: { shoulder: 2, elbow: 10, knee: 1 },
  sitting: { ground: 'chair', hip: 90, knee: 90, shoulder: 14, elbow: 45 },
  supine: { ...crook, hip: -3, knee: 1, ankle: 25 },
  'crook-lying': crook,
  'pelvic-tilt': {
    ...crook,
    trunk: -110,
    lumbar: 27.5,
    thorax: -0.5,
    neck: -32,
    shoulder: -23.5,
    elbow: 28.5,
    hip: 28.5,
    knee: 110,
  },
  bridge: { ...crook, trunk: -120.5, lumbar: 6, thorax: 14, neck: 7.5, shoulder: -34, elbow: 21, hip: -6, knee: 95, ankle: 19 },
  'knee-to-chest': {
    ...crook,
    trunk: -97,
    lumbar: 12,
    thorax: -10.5,
    neck: -5,
    hip: 122,
    knee: 132,
    ankle: 10,
    farHip: 42,
    farKnee: 110,
    farAnkle: 29,
    shoulder: 7,
    elbow: 68.5,
    farShoulder: 11.5,
    farElbow: 69,
  },
  prone: { ground: 'mat', trunk: 88.5, thorax: -2, neck: -16, shoulder: 8, elbow: 4, hip: 4, ankle: 75 },
  'side-lying': {
    ground: 'bed',
    trunk: -89,
    lumbar: 2,
    thorax: 4,
    neck: 6,
    hip: 52,
    knee: 78,
    shoulder: 40,
    elbow: 62,
    farHip: 36,
    farKnee: 58,
    farShoulder: 92,
    farElbow: 98,
  },
  'all-fours': fours,
  'cat-stretch': { ...fours, trunk: 40.5, lumbar: 46, thorax: 30, neck: 24, hip: 36, knee: 83.5, shoulder: 112.5, elbow: 6 },
  cow: { ...fours, trunk: 91.5, lumbar: -14, thorax: -12, neck: -34, hip: 105, knee: 100.5, shoulder: 73.5, elbow: 6 },
  kneeling: { ground: 'mat', knee: 87.5, ankle: 70.5, shoulder: 4, elbow: 10 },
  walking: walk[0]!,
};
