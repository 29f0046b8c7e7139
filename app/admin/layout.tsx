import "./newsroom.css";
import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLocaleAction, dismissNoticesAction } from "@/app/admin/actions";
import { doorOfRequest } from "@/app/demo-door";
import { currentPerson } from "@/app/session";
import { FreezeBanner } from "@/components/admin/shell/freeze-banner";
import { NewsroomDocument } from "@/components/admin/shell/newsroom-document";
import { NoticesPanel } from "@/components/admin/shell/notices-panel";
import { Shell } from "@/components/admin/shell/shell";
import { iconAddress } from "@/newsroom/addresses";
import { mayBegin } from "@/newsroom/articles/desk";
import { deskCounts } from "@/newsroom/articles/desk-counts";
import { demoDoorIsOpen } from "@/newsroom/people/demo-door";
import { noticesFor } from "@/newsroom/people/notices";
import { freezeInForce } from "@/newsroom/releases/freeze";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("shell");
  return {
    title: { template: `%s · ${words("product")}`, default: words("product") },
    robots: { index: false },
    icons: { icon: iconAddress },
  };
}

export const viewport: Viewport = { viewportFit: "cover" };

/** The frame around every screen of the newsroom. It guards nothing: each page asks who is here. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  if (!person) return <NewsroomDocument>{children}</NewsroomDocument>;
  const actor = { id: person.personId };
  const [notices, mayWrite, counts, freeze, door] = await Promise.all([
    noticesFor(actor),
    mayBegin(actor),
    deskCounts(actor),
    freezeInForce(),
    doorOfRequest(),
  ]);
  return (
    <NewsroomDocument>
      <Shell
        person={person.name}
        mayWrite={mayWrite}
        isDemo={demoDoorIsOpen(door)}
        counts={{ ...counts, freeze: freeze?.id ?? null }}
        chooseLocale={chooseLocaleAction}
      >
        {freeze && <FreezeBanner {...freeze} />}
        {notices.length > 0 && <NoticesPanel notices={notices} dismiss={dismissNoticesAction} />}
        {children}
      </Shell>
    </NewsroomDocument>
  );
}
