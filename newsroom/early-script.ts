/**
 * The one script that stands in a page itself. It puts what a reader chose (字号, 深色) on the page before the first paint,
 * and has public/reader.js, which keeps the choices, come after it: what a reader came for is the text. Pages say in
 * `data-keeps` which choices they take.
 */
import { createHash } from "node:crypto";
import { type Mode, scriptAddress } from "@/newsroom/addresses";

/** 长者模式 has letters of one size. */
export const choicesKept: Record<Mode, string> = { standard: "size theme", care: "theme" };

/** Browsers told to keep nothing deny the question itself; those that do not tell of their paint have loaded all by then. */
export const earlyScript = [
  "const{dataset}=document.documentElement;",
  "for(const name of dataset.keeps.split(' '))",
  "try{const value=localStorage.getItem(name);if(value)dataset[name]=value}catch{}",
  `const later=Object.assign(document.createElement('script'),{type:'module',src:'${scriptAddress}'});`,
  "const begin=()=>later.isConnected||document.head.append(later);",
  "addEventListener('load',()=>setTimeout(begin,1000));",
  "try{new PerformanceObserver(begin).observe({type:'paint',buffered:true})}catch{}",
].join("");

/** It alone, by its hash, is let in by the policy of public pages (CSP 3, `hash-source`). */
export const earlyScriptSource = `'sha256-${createHash("sha256").update(earlyScript).digest("base64")}'`;
