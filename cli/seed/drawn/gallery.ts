/** All pictures of the demo house, by name. */
import type { Drawing } from "@/cli/seed/drawn/frame";
import { bridgesPictures } from "@/cli/seed/drawn/pictures/bridges";
import { craftPictures } from "@/cli/seed/drawn/pictures/craft";
import { dryingPictures } from "@/cli/seed/drawn/pictures/drying";
import { feastsPictures } from "@/cli/seed/drawn/pictures/feasts";
import { festivalPictures } from "@/cli/seed/drawn/pictures/festival";
import { harbourPictures } from "@/cli/seed/drawn/pictures/harbour";
import { harvestPictures } from "@/cli/seed/drawn/pictures/harvest";
import { indoorsPictures } from "@/cli/seed/drawn/pictures/indoors";
import { publicPictures } from "@/cli/seed/drawn/pictures/public";
import { raftsPictures } from "@/cli/seed/drawn/pictures/rafts";
import { seaPictures } from "@/cli/seed/drawn/pictures/sea";
import { shorePictures } from "@/cli/seed/drawn/pictures/shore";
import { skiesPictures } from "@/cli/seed/drawn/pictures/skies";
import { sportsPictures } from "@/cli/seed/drawn/pictures/sports";
import { stormsPictures } from "@/cli/seed/drawn/pictures/storms";
import { streetsPictures } from "@/cli/seed/drawn/pictures/streets";
import { teaPictures } from "@/cli/seed/drawn/pictures/tea";
import { townPictures } from "@/cli/seed/drawn/pictures/town";
import { underWaterPictures } from "@/cli/seed/drawn/pictures/under-water";
import { villagePictures } from "@/cli/seed/drawn/pictures/villages";
import { waysPictures } from "@/cli/seed/drawn/pictures/ways";
import { workPictures } from "@/cli/seed/drawn/pictures/work";
import { yardPictures } from "@/cli/seed/drawn/pictures/yard";

export const gallery = {
  ...bridgesPictures,
  ...craftPictures,
  ...dryingPictures,
  ...feastsPictures,
  ...festivalPictures,
  ...harbourPictures,
  ...harvestPictures,
  ...indoorsPictures,
  ...villagePictures,
  ...publicPictures,
  ...raftsPictures,
  ...seaPictures,
  ...shorePictures,
  ...skiesPictures,
  ...sportsPictures,
  ...stormsPictures,
  ...streetsPictures,
  ...teaPictures,
  ...townPictures,
  ...underWaterPictures,
  ...waysPictures,
  ...workPictures,
  ...yardPictures,
} satisfies Record<string, Drawing>;

export type PictureName = keyof typeof gallery;
