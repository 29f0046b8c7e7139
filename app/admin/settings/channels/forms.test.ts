import { expect, test } from "vitest";
import { changeChannelForm } from "@/app/admin/settings/channels/forms";

test("the name of a channel is what is seen of it, and one of nothing that can be seen is none", () => {
  const typed = { id: "7", position: "1" };
  expect(changeChannelForm.parse({ ...typed, name: "县\u200b区\u202e" }).name).toBe("县区");
  expect(changeChannelForm.safeParse({ ...typed, name: "\u200b\u3164" }).success).toBe(false);
});
