/**
 * Pages for readers, printed whole: the same text for the same page, so that it can be kept and asked for again. Next
 * would add its own scripts to each, which no reader needs.
 */
import type { ReactNode } from "react";
import { addressAsked, inModeAsked } from "@/app/asked";
import { fileResponse } from "@/app/file-response";
import { WholeDocument } from "@/components/site/document";
import { homeAddress, modeOf } from "@/newsroom/addresses";
import { filesOfPage } from "@/newsroom/reader-files";

const type = "text/html; charset=utf-8";

/** A page that can be kept and is asked for again each time: 304 to whoever has it as it is now. */
export async function keepable(request: Request, page: ReactNode): Promise<Response> {
  return fileResponse(request, { bytes: Buffer.from(await documentOf(page, 200)), type, changedAt: null });
}

/** A page that is kept nowhere. */
export async function printed(page: ReactNode, status: number): Promise<Response> {
  return new Response(await documentOf(page, status), {
    status,
    headers: { "content-type": type, "cache-control": "no-store" },
  });
}

/** Leads a reader to another page of ours, in the mode they read in. */
export async function moved(status: 301 | 303, address: string): Promise<Response> {
  return new Response(null, {
    status,
    headers: { location: await inModeAsked(address), "cache-control": "no-store" },
  });
}

async function documentOf(page: ReactNode, status: number): Promise<string> {
  // The React that Next bundles for the server prints no documents; the one of the house does.
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ "react-dom/server");
  const { mode, address } = modeOf(await addressAsked());
  const files = await filesOfPage(mode, { isHome: status === 200 && address.split("?")[0] === homeAddress });
  return `<!DOCTYPE html>${renderToStaticMarkup(<WholeDocument {...files}>{page}</WholeDocument>)}`;
}
