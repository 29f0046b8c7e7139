import type { ReactNode } from "react";
import type { BodyFieldProps } from "@/components/admin/editor/body-field";
import type { ChannelChoice, Copy, OutletChoice } from "@/components/admin/editor/copy";
import type { LocalDraft } from "@/components/admin/editor/local-draft";
import type { useFields } from "@/components/admin/editor/use-fields";
import type { DeskNotes } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import type { FieldLimits } from "@/newsroom/articles/limits";

/** What a page gives the writing screen. */
export type ArticleEditorProps = {
  /**
   * `number` is null until the first save has begun the piece. `locked` says nothing can be written now, `lockedWhy`
   * why; `stateLabel` is the state as lists name it (待初审).
   */
  article: { number: number | null; state: string; stateLabel?: string; locked: boolean; lockedWhy?: string };
  copy: { version: number; content: Content; notes: DeskNotes };
  /** Channels the person may choose, in the order of the tree. */
  channels: readonly ChannelChoice[];
  outlets: readonly OutletChoice[];
  /** How long each field may be when the piece goes to review. */
  limits: FieldLimits;
  /** Addresses of the pictures in the text, by their SHA-256. */
  pictures: Record<string, string>;
  /** 送审 is one of the buttons below the text, and has its key. */
  maySubmit?: boolean;
  /** The article is live: this is a change of some kind. */
  liveKind?: boolean;
  saveUrl: string;
  /** How a save is sent, where it is not plainly to `saveUrl`. */
  send?: typeof fetch;
  uploadUrl: string;
  signInUrl?: string;
  /** Told of every version that is with the server, and of what it says. */
  onSaved?: (version: number, copy: Copy) => void;
  /** Buttons beside the saving line; `useSavedVersion` works in them. */
  children?: ReactNode;
};

/** What the writing screen gives its parts. */
export type EditorScreenProps = ArticleEditorProps & {
  signInUrl: string;
  values: ReturnType<typeof useFields>;
  body: Omit<BodyFieldProps, "error">;
  onRestore: (draft: LocalDraft) => void;
};
