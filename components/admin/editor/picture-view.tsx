"use client";

import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useLengths } from "@/components/admin/editor/lengths";
import { PictureNode } from "@/components/admin/editor/picture-node";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { FieldLimits } from "@/newsroom/articles/limits";

/** By what right pictures are shown most of the time; anything else can be written. */
const usual = {
  own: "本单位拍摄",
  author: "作者授权",
  agency: "图库授权，合同号：",
  source: "随转载来源授权",
  open: "公有领域或开放许可",
};

type Options = { addressOf: (sha256: string) => string | undefined; limits: FieldLimits | null };

/** The picture with its view: what readers will see, and the words that go with it. */
export const Picture = PictureNode.extend<Options>({
  addOptions: () => ({ addressOf: () => undefined, limits: null }),
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});

function PictureView({ node, editor, extension, updateAttributes, deleteNode, selected }: ReactNodeViewProps) {
  const t = useTranslations("editor.picture");
  const isEditable = useEditorState({ editor, selector: (snapshot) => snapshot.editor.isEditable });
  // Tiptap types a view's extension without its options; they are those of `Picture` above.
  const { addressOf, limits } = extension.options as Options;
  const lengths = useLengths();
  const { sha256, width, height, alt, caption, credit, rights } = node.attrs;
  const address = addressOf(sha256);
  const usualRights = useId();
  const line = (name: "caption" | "alt" | "credit" | "rights", value: string, hint?: string) => (
    <TextField
      label={t(name)}
      value={value}
      onChange={(text) => updateAttributes({ [name]: text })}
      isReadOnly={!isEditable}
      {...lengths.ofText(value, limits?.longest[name] ?? Number.POSITIVE_INFINITY, { hint })}
      {...(name === "rights" ? { list: usualRights } : {})}
    />
  );
  return (
    <NodeViewWrapper as="figure" data-selected={selected || undefined}>
      {address ? (
        // biome-ignore lint/performance/noImgElement: a picture under review has no public address to optimise
        <img src={address} alt={alt} width={width} height={height} data-drag-handle="" />
      ) : (
        <p className="picture-missing">{alt || t("label")}</p>
      )}
      <fieldset
        aria-label={t("label")}
        contentEditable={false}
        className="mt-2 grid gap-2 border border-line bg-panel-2 p-3 font-hei text-base leading-normal sm:grid-cols-2"
      >
        <div className="sm:col-span-2">{line("caption", caption)}</div>
        {line("alt", alt, t("altHint"))}
        {line("credit", credit)}
        <div className="sm:col-span-2">
          {line("rights", rights, t("rightsHint"))}
          <datalist id={usualRights}>
            {Object.entries(usual).map(([each, value]) => (
              <option key={each} value={value} label={t(`usualRights.${each}`)} />
            ))}
          </datalist>
        </div>
        {isEditable && (
          <div className="sm:col-span-2">
            <Button look="danger" onPress={() => deleteNode()}>
              {t("remove")}
            </Button>
          </div>
        )}
      </fieldset>
    </NodeViewWrapper>
  );
}
