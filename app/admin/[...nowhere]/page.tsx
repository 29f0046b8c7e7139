import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";

/** An address of the newsroom that is none: said inside the newsroom's frame. */
export default async function NowherePage() {
  await requireActor();
  notFound();
}
