import { expect, test } from "vitest";
import { labelsOf } from "@/newsroom/media/labels";

const labels = (xmpAsString: string, exif = "") => labelsOf({ xmpAsString, exif: Buffer.from(exif) } as never); // all it reads

test("labels are found as elements, lists and attributes, and written anew", () => {
  const found = labels(
    `<x dc:rights='海湾新闻网 "保留"' Iptc4xmpExt:DigitalSourceType="algorithm" exif:GPSLatitude="26,5N">` +
      "<dc:creator><rdf:Seq><rdf:li>海风</rdf:li><rdf:li>浪花</rdf:li></rdf:Seq></dc:creator></x>",
  );
  for (const label of ["海湾新闻网 &quot;保留&quot;", ">algorithm<", ">海风<"]) expect(found).toContain(label);
  expect(found).not.toContain("GPS");
  expect(labels("<x>nothing of it</x>")).toBeNull();
});

test("the label of a machine may hold objects and braces in its words", () => {
  const label = String.raw`{"Label":"1","Content":{"By":"a \"}\" b"},"Reserved":"{"}`;
  expect(labels("", `ASCII {"AIGC": ${label}, "more": {}}`)).toContain(label.replaceAll('"', "&quot;"));
  expect(labels("", `{"AIGC": {"Label":"1"`)).toBeNull();
});

test("a packet made to be slow is read as fast as any other", () => {
  const hostile = ["<dc:creator ", "<dc:creator>", "<dc:creator><rdf:li ", "TC260:AIGC=", `"AIGC":{`].map((part) =>
    part.repeat(1_000_000),
  );
  // A pattern that takes the square of their length would take hours.
  for (const packet of hostile) expect(labels(packet, packet)).toBeNull();
});
