/** Small plane geometry: smooth outlines from a few stations, and pieces of them. Units are those of the drawing, 300 to its width. */

export type Point = readonly [x: number, y: number];

/** A place along a limb: where its middle is, and half its width there. */
export type Station = readonly [x: number, y: number, half: number];

/** Points of a smooth curve through the given ones (Catmull–Rom), ends included. */
export function smooth<T extends readonly number[]>(through: readonly T[], steps = 6): T[] {
  const at = (n: number) => through[Math.min(Math.max(n, 0), through.length - 1)]!;
  const curve: T[] = [];
  for (let n = 0; n < through.length - 1; n++)
    for (let step = 0; step < steps; step++) {
      const t = step / steps;
      const [a, b, c, d] = [at(n - 1), at(n), at(n + 1), at(n + 2)];
      const mix = (k: number) =>
        0.5 *
        (2 * b[k]! +
          (c[k]! - a[k]!) * t +
          (2 * a[k]! - 5 * b[k]! + 4 * c[k]! - d[k]!) * t * t +
          (3 * b[k]! - a[k]! - 3 * c[k]! + d[k]!) * t * t * t);
      curve.push(b.map((_, k) => mix(k)) as unknown as T);
    }
  return [...curve, at(through.length - 1)];
}

/** A smooth curve through a few points, or along a few stations. */
export const line = <T extends Point | Station>(...through: T[]): T[] => smooth(through);

/** The outline of a limb around its middle line, `inset` units inside its skin. Round at the far end when asked. */
export function limb(stations: readonly Station[], inset = 0, round = false): Point[] {
  const sides = stations.map(([x, y, half], n) => {
    const [ax, ay] = stations[Math.max(n - 1, 0)]!;
    const [bx, by] = stations[Math.min(n + 1, stations.length - 1)]!;
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const [nx, ny] = [(by - ay) / length, (ax - bx) / length];
    const w = half - inset;
    return { a: [x + nx * w, y + ny * w] as const, b: [x - nx * w, y - ny * w] as const };
  });
  const end: Point[] = [];
  if (round) {
    const [x, y, half] = stations[stations.length - 1]!;
    const [px, py] = stations[stations.length - 2]!;
    const towards = Math.atan2(y - py, x - px);
    for (let k = 1; k < 12; k++) {
      const turn = towards - Math.PI / 2 + (Math.PI * k) / 12;
      end.push([x + Math.cos(turn) * (half - inset), y + Math.sin(turn) * (half - inset)]);
    }
  }
  return [...sides.map(({ a }) => a), ...end, ...sides.map(({ b }) => b).reverse()];
}

/** The stretch of a limb between two heights, cut exactly there. Heights grow along the limb. */
export function between(stations: readonly Station[], from: number, to: number): Station[] {
  const cut = (height: number): Station[] => {
    const next = stations.findIndex(([, y]) => y > height);
    if (next < 1) return [];
    const [a, b] = [stations[next - 1]!, stations[next]!];
    const t = (height - a[1]) / (b[1] - a[1]);
    const mix = (k: 0 | 1 | 2) => a[k] + (b[k] - a[k]) * t;
    return [[mix(0), mix(1), mix(2)]];
  };
  return [...cut(from), ...stations.filter(([, y]) => y > from && y < to), ...cut(to)];
}

/** Corners cut off by `radius`, in three steps, so that pieces look soft. A corner turns by more than 50 degrees. */
export function soften(points: readonly Point[], radius = 5): Point[] {
  return points.flatMap((at, n) => {
    const before = points[(n - 1 + points.length) % points.length]!;
    const after = points[(n + 1) % points.length]!;
    const [ax, ay, bx, by] = [at[0] - before[0], at[1] - before[1], after[0] - at[0], after[1] - at[1]];
    const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
    if (!a || !b || (ax * bx + ay * by) / (a * b) > 0.64) return [at];
    const r = Math.min(radius, a / 2, b / 2);
    const p: Point = [at[0] - (ax / a) * r, at[1] - (ay / a) * r];
    const q: Point = [at[0] + (bx / b) * r, at[1] + (by / b) * r];
    return [0, 0.25, 0.5, 0.75, 1].map((t): Point => {
      const [u, v, w] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
      return [u * p[0] + v * at[0] + w * q[0], u * p[1] + v * at[1] + w * q[1]];
    });
  });
}

/** The other half of something that is the same on both sides, so that the outline goes on. */
export const mirror = (points: readonly Point[]) => points.map(([x, y]): Point => [-x, y]).reverse();

/** A closed smooth curve through a few points. */
export function blob(through: readonly Point[], steps = 6): Point[] {
  const around = [through[through.length - 1]!, ...through, through[0]!, through[1]!];
  return smooth(around, steps).slice(steps, -2 * steps);
}

/** The union of two outlines that overlap in one place and turn the same way: what of each lies outside the other. */
export function weld(a: readonly Point[], b: readonly Point[]): Point[] {
  const outside = (points: readonly Point[], other: readonly Point[]) => {
    const out = points.map((point) => !inside(point, other));
    const start = out.findIndex((it, n) => it && !out[(n - 1 + out.length) % out.length]);
    return points.map((_, n) => (start + n) % points.length).flatMap((n) => (out[n] ? [points[n]!] : []));
  };
  return [...outside(a, b), ...outside(b, a)];
}

/** An outline at even steps with its corners eased, as a pen would draw it. `times` is how far: once for a little. */
export function relax(outline: readonly Point[], times: number, step = 2.5): Point[] {
  let points: Point[] = [];
  let left = 0;
  outline.forEach(([ax, ay], n) => {
    const [bx, by] = outline[(n + 1) % outline.length]!;
    const length = Math.hypot(bx - ax, by - ay);
    for (; left < length; left += step) points.push([ax + ((bx - ax) * left) / length, ay + ((by - ay) * left) / length]);
    left -= length;
  });
  for (let time = 0; time < times; time++)
    points = points.map(([x, y], n): Point => {
      const [ax, ay] = points[(n - 1 + points.length) % points.length]!;
      const [bx, by] = points[(n + 1) % points.length]!;
      return [(ax + 2 * x + bx) / 4, (ay + 2 * y + by) / 4];
    });
  return points;
}

const digits = (n: number) => String(Math.round(n * 10) / 10);

/** Points as the `d` of an SVG path. */
export const d = (points: readonly Point[], closed = true) =>
  `M${points.map(([x, y]) => `${digits(x)} ${digits(y)}`).join('L')}${closed ? 'Z' : ''}`;

export type Box = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

export function box(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The corners of a box, around it from the top left. */
export const corners = ({ x, y, width, height }: Box): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** The balance point of an area: where a mark sits best. */
export function centroid(outline: readonly Point[]): Point {
  let [area, cx, cy] = [0, 0, 0];
  outline.forEach(([ax, ay], n) => {
    const [bx, by] = outline[(n + 1) % outline.length]!;
    const cross = ax * by - bx * ay;
    area += cross;
    cx += (ax + bx) * cross;
    cy += (ay + by) * cross;
  });
  return [cx / (3 * area), cy / (3 * area)];
}

/** Whether a point is inside an outline, or within `near` units of it. */
export function inside([x, y]: Point, outline: readonly Point[], near = 0): boolean {
  let within = false;
  for (let n = 0, before = outline.length - 1; n < outline.length; before = n++) {
    const [ax, ay] = outline[n]!;
    const [bx, by] = outline[before]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
    const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
    const t = Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0), 1);
    if (near && Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) <= near) return true;
  }
  return within;
}
