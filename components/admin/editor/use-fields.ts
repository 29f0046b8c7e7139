"use client";

import { useCallback, useRef, useState } from "react";
import type { Copy } from "@/components/admin/editor/copy";
import type { DeskNotes } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";

/** Everything readers see but the body. */
export type Fields = Omit<Content, "body">;
export type ChangeFields = (part: Partial<Fields>) => void;
export type ChangeNotes = (part: Partial<DeskNotes>) => void;

/** The fields of a piece as they are typed; `latest` has them at once, before the screen does. */
export function useFields(initial: Copy, onChange: () => void) {
  const [state, setState] = useState({ ...split(initial), generation: 0 });
  const latest = useRef(state);

  const put = useCallback((next: typeof state) => {
    latest.current = next;
    setState(next);
  }, []);
  const changeFields: ChangeFields = useCallback(
    (part) => {
      put({ ...latest.current, fields: { ...latest.current.fields, ...part } });
      onChange();
    },
    [put, onChange],
  );
  const changeNotes: ChangeNotes = useCallback(
    (part) => {
      put({ ...latest.current, notes: { ...latest.current.notes, ...part } });
      onChange();
    },
    [put, onChange],
  );
  /** Puts other values into all fields, also into those that keep what is typed themselves. */
  const replace = useCallback(
    (copy: Copy) => {
      put({ ...split(copy), generation: latest.current.generation + 1 });
      onChange();
    },
    [put, onChange],
  );
  return { ...state, latest, changeFields, changeNotes, replace };
}

function split({ content, notes }: Copy): { fields: Fields; notes: DeskNotes } {
  const { body: _, ...fields } = content;
  return { fields, notes };
}
