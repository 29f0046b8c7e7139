/** The light a picture is seen in: it colours all there is in it, so that what is drawn together belongs together. */

export type Light = {
  /** From the zenith to the horizon. */
  sky: readonly [string, string, string];
  /** Of sun or moon; null where there is neither. */
  disc: string | null;
  glow: string;
  /** What the distance fades into, and what stands black against it. */
  haze: string;
  ink: string;
  /** From the horizon to one's feet. */
  water: readonly [string, string];
  /** What it does to the colours of things: the colour it lends, and how much of it. */
  tint: readonly [string, number];
  /** Windows and lanterns are lit. */
  lamps: boolean;
};

const lamp = "#ffcf78";

export const lights = {
  dawn: {
    ...{ sky: ["#56789e", "#d8a49c", "#fcdcae"], disc: "#fff3d6", glow: "#ffe2ae", haze: "#e8bba6", ink: "#2b3048" },
    ...{ water: ["#efc4a4", "#3d5878"], tint: ["#b98a88", 0.34], lamps: false },
  },
  morning: {
    ...{ sky: ["#8fb9be", "#cadbcf", "#f7f0da"], disc: "#fffdf0", glow: "#fff6d2", haze: "#dde5d6", ink: "#27463f" },
    ...{ water: ["#cfdfd2", "#5f9a9c"], tint: ["#b6cdb9", 0.16], lamps: false },
  },
  day: {
    ...{ sky: ["#4d98c4", "#9fcddd", "#f0f3e4"], disc: "#fffbe6", glow: "#fff8d8", haze: "#bdd9da", ink: "#21404f" },
    ...{ water: ["#9ccfd3", "#1f6781"], tint: ["#a9cbd0", 0.1], lamps: false },
  },
  gold: {
    ...{ sky: ["#6d93ac", "#f0c27c", "#fde7b6"], disc: "#fff6da", glow: "#ffe7a6", haze: "#f1cf98", ink: "#4b302b" },
    ...{ water: ["#f6d396", "#6d7480"], tint: ["#e0a458", 0.3], lamps: false },
  },
  dusk: {
    ...{ sky: ["#2b3060", "#93547f", "#f6935f"], disc: "#ffd9a0", glow: "#ffab6b", haze: "#bb6a7a", ink: "#1d1b38" },
    ...{ water: ["#e98a6a", "#2a2a55"], tint: ["#4a2d5c", 0.5], lamps: true },
  },
  night: {
    ...{ sky: ["#0b1430", "#15264d", "#33497a"], disc: "#f4efd8", glow: "#9fb2d8", haze: "#2b3d69", ink: "#090e20" },
    ...{ water: ["#30487a", "#0b1733"], tint: ["#0f1c3f", 0.66], lamps: true },
  },
  storm: {
    ...{ sky: ["#28333d", "#52616a", "#9aa59e"], disc: null, glow: "#c8d0c4", haze: "#7b898b", ink: "#1a2329" },
    ...{ water: ["#75888a", "#22363d"], tint: ["#42525a", 0.46], lamps: false },
  },
  rain: {
    ...{ sky: ["#566a7b", "#8797a1", "#c6cfcb"], disc: null, glow: "#dde4e0", haze: "#a3b1b5", ink: "#293843" },
    ...{ water: ["#a3b3b6", "#465d69"], tint: ["#6d8089", 0.36], lamps: true },
  },
  fog: {
    ...{ sky: ["#a9b6bb", "#cdd4d2", "#ebe9e0"], disc: "#f8f5ea", glow: "#f4f1e6", haze: "#d6dad6", ink: "#4c5d64" },
    ...{ water: ["#d9dcd7", "#93a4a8"], tint: ["#bcc5c5", 0.36], lamps: false },
  },
  heat: {
    ...{ sky: ["#e98a4b", "#f6bf6c", "#fdeab6"], disc: "#fffbe4", glow: "#fff0b8", haze: "#f4c783", ink: "#6a2d28" },
    ...{ water: ["#f9d999", "#c47a4e"], tint: ["#e58e48", 0.34], lamps: false },
  },
  clear: {
    ...{ sky: ["#2f78b4", "#7dbfd8", "#f6ecd2"], disc: "#fffdf0", glow: "#fff7d4", haze: "#a9d0d8", ink: "#1d3a4d" },
    ...{ water: ["#a8d6d6", "#1c6a8c"], tint: ["#9fc4d0", 0.06], lamps: false },
  },
} as const satisfies Record<string, Light>;

export type LightName = keyof typeof lights;

/** A colour of its own in this light; `far` fades it into the distance, from 0 to 1. */
export function tone(light: Light, colour: string, far = 0): string {
  return mix(mix(colour, ...light.tint), light.haze, far);
}

/** What stands against the light, from far (0) to near (1). */
export function depth({ haze, ink }: Light, near: number): string {
  return mix(haze, ink, near);
}

/** Of a window or a lantern: lit when lamps are. */
export function glowOf(light: Light, unlit: string): string {
  return light.lamps ? lamp : unlit;
}

/** Between two colours, each `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const part = Math.min(1, Math.max(0, share));
  const channel = (at: number) => {
    const [one, other] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((one ?? 0) + ((other ?? 0) - (one ?? 0)) * part)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
