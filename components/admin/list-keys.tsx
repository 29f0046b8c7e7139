"use client";

import { type ReactNode, useEffect, useRef } from "react";

const typing = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** j and k go down and up the rows of a list; a row is whatever carries `data-row`, its first link gets the focus. */
export function ListKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = event.code === "KeyJ" ? 1 : event.code === "KeyK" ? -1 : 0;
      if (step === 0 || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      const rows = Array.from(list.current?.querySelectorAll("[data-row]") ?? []);
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      const next = rows[here === -1 ? (step === 1 ? 0 : rows.length - 1) : here + step];
      const link = next?.querySelector<HTMLElement>("a, button");
      if (!link) return;
      event.preventDefault();
      link.focus();
      next?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", move);
    return () => document.removeEventListener("keydown", move);
  }, []);
  return <div ref={list}>{children}</div>;
}
