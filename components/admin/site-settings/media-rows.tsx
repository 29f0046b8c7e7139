"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useId, useState } from "react";
import { type UploadTrouble, uploadPicture } from "@/components/admin/editor/upload-picture";
import { Line, Part } from "@/components/admin/site-settings/fields";
import { RowList } from "@/components/admin/site-settings/row-list";
import { useRowWords } from "@/components/admin/site-settings/rows";
import { errorLook, hintLook, labelLook } from "@/components/ui/field-look";
import type { SiteSettings } from "@/newsroom/house/site-settings";

type Media = SiteSettings["otherMedia"];

const most = 12;
const blank: Media[number] = { label: "", sha256: "", width: 0, height: 0, address: "" };

/** The QR codes of the house's other media: what each leads to, and its picture. */
export function MediaRows({ media, uploadUrl }: { media: Media; uploadUrl: string }) {
  const words = useTranslations("siteSettings");
  return (
    <Part field="otherMedia" title={words("fields.otherMedia")} hint={words("mediaHint")}>
      <RowList rows={media} blank={blank} most={most} words={useRowWords("otherMedia", most)}>
        {({ label, sha256 }) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Line name="mediaLabel" label={words("shownAs")} defaultValue={label} />
            <PictureField name="mediaPicture" sha256={sha256} uploadUrl={uploadUrl} />
          </div>
        )}
      </RowList>
    </Part>
  );
}

/** A picture chosen from this machine; it is sent at once, and the form names it by its bytes. */
function PictureField({ name, sha256, uploadUrl }: { name: string; sha256: string; uploadUrl: string }) {
  const words = useTranslations("siteSettings");
  const troubles = useTranslations("editor.picture");
  const [kept, setKept] = useState(sha256);
  const [state, setState] = useState<"idle" | "sending" | UploadTrouble>("idle");
  const id = useId();
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    setState("sending");
    const answer = await uploadPicture(uploadUrl, file);
    if ("sha256" in answer) setKept(answer.sha256);
    setState("sha256" in answer ? "idle" : answer);
  };
  const trouble = typeof state === "string" ? null : state;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className={labelLook}>
        {words("qrCode")}
      </label>
      <input type="hidden" name={name} value={kept} />
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
        aria-describedby={`${id}-told`}
        onChange={choose}
        className="min-h-11 max-w-full text-[0.875rem] file:me-3 file:min-h-11 file:border file:border-line file:bg-panel file:px-3"
      />
      <div id={`${id}-told`} aria-live="polite">
        {state === "sending" && <p className={hintLook}>{words("sendingPicture")}</p>}
        {trouble && <p className={errorLook}>{"word" in trouble ? troubles(trouble.word) : trouble.message}</p>}
      </div>
      {kept && (
        // biome-ignore lint/performance/noImgElement: not public yet, so nothing of it may be kept by an optimiser
        <img src={`/api/media/${kept}`} alt={words("qrCode")} className="size-28 bg-white object-contain p-1" />
      )}
    </div>
  );
}
