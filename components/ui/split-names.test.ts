import { describe, expect, test } from "vitest";
import { endsName, splitNames } from "@/components/ui/split-names";

describe("names typed in one line", () => {
  test.each([
    ["秋枫 林夏", ["秋枫", "林夏"]],
    ["秋枫、林夏，何冬", ["秋枫", "林夏", "何冬"]],
    ["秋枫　林夏", ["秋枫", "林夏"]],
    ["Ada Lin、秋枫", ["Ada Lin", "秋枫"]],
    ["秋枫 Ada Lin", ["秋枫", "Ada Lin"]],
    ["阿依古丽·买买提 林夏", ["阿依古丽·买买提", "林夏"]],
    ["秋枫、秋枫、", ["秋枫"]],
    ["  、 ", []],
  ])("%j", (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  test("a space ends a Chinese name and not a Latin one", () => {
    expect(endsName("秋枫 ")).toBe(true);
    expect(endsName("Ada ")).toBe(false);
    expect(endsName("Ada Lin、")).toBe(true);
    expect(endsName("秋枫")).toBe(false);
  });
});
