/**
 * What a reader chose (字号, 深色) is put on a page before its first paint, by the one script that stands in the page
 * itself; public/reader.js, which keeps the choices, may then come after the text. Pages say in `data-keeps` which they take.
 */
import { createHash } from "node:crypto";
import type { Mode } from "@/newsroom/addresses";

/** 长者模式 has letters of one size. */
export const choicesKept: Record<Mode, string> = { standard: "size theme", care: "theme" };

/** Browsers told to keep nothing deny the question itself. */
export const earlyScript =
  "const{dataset}=document.documentElement;for(const name of dataset.keeps.split(' '))try{const value=localStorage.getItem(name);if(value)dataset[name]=value}catch{}";

/** It alone, by its hash, is let in by the policy of public pages (CSP 3, `hash-source`). */
export const earlyScriptSource = `'sha256-${createHash("sha256").update(earlyScript).digest("base64")}'`;
