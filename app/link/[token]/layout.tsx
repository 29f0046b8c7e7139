import "@/app/admin/newsroom.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NewsroomDocument } from "@/components/admin/shell/newsroom-document";

/** The address is a secret, told to no search engine and no other site; without any referrer forms would have no origin. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("signIn");
  return { title: words("linkTitle"), robots: { index: false }, referrer: "same-origin" };
}

export default function LinkLayout({ children }: { children: ReactNode }) {
  return <NewsroomDocument>{children}</NewsroomDocument>;
}
