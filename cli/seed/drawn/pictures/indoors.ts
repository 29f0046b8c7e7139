import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { person } from "@/cli/seed/drawn/shapes/people";
import { sky } from "@/cli/seed/drawn/shapes/sky";
import { disc, line, many, oval, path, rect } from "@/cli/seed/drawn/svg";

/** A wall of books and people before it. */
function library(frame: Frame): string {
  const { w, h, u } = frame;
  const wood = "#7a4f30";
  const spines = ["#a8432f", "#2f5d7c", "#c99b3f", "#3c6e5a", "#5a3f63", "#d8c9a8", "#7b2f28", "#4d6f8a", "#b9713a"];
  const shelf = (row: number) => {
    const [y, high] = [h * (0.2 + row * 0.2), h * 0.17];
    let [x, books] = [w * 0.01, ""];
    while (x < w * 0.99) {
      const [wide, tall] = [some(frame, 14, 34) * u, high * some(frame, 0.62, 0.95)];
      const colour = frame.dice.pick(spines);
      if (frame.dice.falls(0.93))
        books +=
          rect([x, y - tall], [wide - 2 * u, tall], colour) +
          rect([x, y - tall * 0.8], [wide - 2 * u, tall * 0.07], mix(colour, "#fff0cf", 0.5)) +
          rect([x + wide * 0.66, y - tall], [wide * 0.28, tall], "#1c0f08", { opacity: 0.2 });
      x += wide;
    }
    return (
      rect([0, y - h * 0.2], [w, h * 0.2], mix(wood, "#1c0f08", 0.6)) +
      books +
      rect([0, y], [w, 16 * u], wood) +
      rect([0, y], [w, 5 * u], mix(wood, "#fff0cf", 0.3))
    );
  };
  const lamp = (x: number) =>
    line(`M${x},0V${h * 0.3}`, "#2a1a12", 4 * u) +
    disc(
      [x, h * 0.36],
      330 * u,
      gradient(frame, "out", [
        [0, "#ffe3a8", 0.6],
        [1, "#ffe3a8", 0],
      ]),
    ) +
    path(
      `M${x - 74 * u},${h * 0.36}Q${x - 56 * u},${h * 0.28} ${x},${h * 0.28}Q${x + 56 * u},${h * 0.28} ${x + 74 * u},${h * 0.36}Z`,
      "#2f6d5d",
    ) +
    oval([x, h * 0.362], [60 * u, 10 * u], "#fff3cf");
  const table = rect([0, h * 0.84], [w, h * 0.2], "#9a6a41") + rect([0, h * 0.84], [w, 12 * u], "#c08a57");
  const readers = many(4, (index) => {
    const x = w * (0.14 + index * 0.24);
    return person([x, h * 0.99], 330 * u, {
      fill: ["#8a3a2c", "#2f4f6c", "#6c5a2c", "#3c5a4c"][index] ?? "",
      dark: "#1d1512",
      left: index % 2 === 0,
    });
  });
  const open = many(4, (index) => {
    const [x, y] = [w * (0.14 + index * 0.24), h * 0.87];
    return path(
      `M${x - 66 * u},${y}q${33 * u},${-18 * u} ${66 * u},0q${33 * u},${-18 * u} ${66 * u},0l${10 * u},${30 * u}q${-38 * u},${-16 * u} ${-76 * u},0q${-38 * u},${-16 * u} ${-76 * u},0Z`,
      "#fbf4e2",
    );
  });
  return many(5, shelf) + readers + table + open + lamp(w * 0.26) + lamp(w * 0.74);
}

/** Vegetables and fruit in crates under awnings. */
function market(frame: Frame): string {
  const { w, h, u, light } = frame;
  const goods = ["#c8371f", "#e8952e", "#7d9a3c", "#5a7a34", "#e3c15a", "#7b3b5c", "#efe6cf", "#d9622b"];
  const crates = many(3, (row) =>
    many(7, (index) => {
      const [s, x, y] = [
        (170 + row * 34) * u,
        w * (index / 6.4) - 60 * u - (row % 2) * 70 * u,
        h * (0.66 + row * 0.14),
      ];
      const colour = goods[(index * 3 + row * 5) % goods.length] ?? "";
      return (
        many(22, (piece) =>
          disc(
            [
              x + s * (0.1 + (piece % 8) * 0.115),
              y - s * 0.02 - Math.floor(piece / 8) * s * 0.09 + some(frame, -4, 4) * u,
            ],
            s * 0.072,
            mix(tone(light, colour), piece % 3 ? "#ffffff" : "#1c0f08", 0.13),
          ),
        ) +
        rect([x, y], [s, s * 0.34], tone(light, "#a9763f")) +
        line(`M${x},${y + s * 0.17}h${s}`, tone(light, "#6b4523"), s * 0.03)
      );
    }),
  );
  const awnings = many(4, (index) => {
    const [x, s] = [w * (index * 0.26 - 0.03), w * 0.255];
    const colour = tone(light, ["#c0472f", "#2f7a6b", "#dfae45", "#35608a"][index] ?? "");
    return many(8, (stripe) =>
      path(
        `M${x + stripe * s * 0.125},${h * 0.1}h${s * 0.125}l${s * 0.012},${h * 0.13}q${-s * 0.07},${34 * u} ${-s * 0.137},0Z`,
        stripe % 2 ? tone(light, "#f5ecd8") : colour,
      ),
    );
  });
  return (
    sky(frame, h * 0.5) +
    rect(
      [0, h * 0.2],
      [w, h * 0.8],
      gradient(frame, "down", [
        [0, tone(light, "#6d4a35")],
        [0.5, tone(light, "#c9a070")],
        [1, tone(light, "#8a6242")],
      ]),
    ) +
    many(6, (index) =>
      person([w * (0.1 + index * 0.16), h * 0.62], 240 * u, {
        fill: mix(light.ink, tone(light, goods[(index * 3) % 8] ?? ""), 0.62),
        dark: light.ink,
        pose: frame.dice.pick(["standing", "reaching", "standing"]),
        left: index % 2 === 1,
        ...(index % 3 === 0 ? { hat: tone(light, "#e6cf97") } : {}),
      }),
    ) +
    awnings +
    crates
  );
}

/** Seen from above: a table laid for a shared meal. */
function meal(frame: Frame): string {
  const { w, h, u, light } = frame;
  const cloth = tone(light, "#d8c4a0");
  const dishes = [
    ["#d9622b", "#f3c65a"],
    ["#6f8f3c", "#b9cc6a"],
    ["#f1e6cb", "#d9c08a"],
    ["#8a3b24", "#d98a4a"],
    ["#efe0b4", "#7d9a3c"],
  ] as const;
  const dish = (x: number, y: number, r: number, index: number) => {
    const [one, other] = dishes[index % dishes.length] ?? dishes[0];
    return (
      oval([x + 9 * u, y + 12 * u], [r, r], "#3a2718", { opacity: 0.3 }) +
      disc([x, y], r, "#f8f4e8") +
      disc([x, y], r * 0.93, "#5f8292") +
      disc([x, y], r * 0.88, "#f8f4e8") +
      disc([x, y], r * 0.74, one) +
      many(30, (piece) => {
        const [angle, reach] = [piece * 2.4, Math.sqrt(piece / 30) * r * 0.66];
        return oval(
          [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach],
          [r * some(frame, 0.06, 0.14), r * 0.06],
          piece % 2 ? other : mix(one, "#2a160c", 0.2),
        );
      })
    );
  };
  const places = many(6, (index) =>
    dish(w * (0.14 + (index % 3) * 0.36), h * (index > 2 ? 0.76 : 0.25), (index % 2 ? 190 : 160) * u, index),
  );
  const sticks = many(3, (index) => {
    const x = w * (0.3 + index * 0.3);
    return line(
      `M${x},${h * 0.42}l${-16 * u},${190 * u}M${x + 26 * u},${h * 0.42}l${-12 * u},${190 * u}`,
      "#6b3a22",
      9 * u,
    );
  });
  const stripes = many(18, (index) => rect([w * (index / 18), 0], [w / 60, h], "#ffffff", { opacity: 0.16 }));
  return (
    rect([0, 0], [w, h], cloth) +
    stripes +
    places +
    many(2, (index) => dish(w * (0.32 + index * 0.36), h * 0.5, 96 * u, index + 2)) +
    sticks
  );
}

export const indoorsPictures = {
  library: { paint: library, light: "night", alt: "图书馆里一面墙的书，灯下有人读书", caption: "读者在图书馆看书。" },
  market: { paint: market, light: "day", alt: "菜市场里，蔬果装在木箱里，有人在挑选", caption: "{town}农贸市场。" },
  "shared-meal": {
    paint: meal,
    light: "day",
    alt: "从上往下看，桌上摆着几盘家常菜",
    caption: "桌上的几样家常菜。",
  },
} satisfies Record<string, Drawing>;
