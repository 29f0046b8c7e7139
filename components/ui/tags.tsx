"use client";

import { Button, Tag, TagGroup, TagList } from "react-aria-components";

type Props = {
  /** What the list is called for those who hear it. */
  label: string;
  tags: readonly { id: string; name: string }[];
  onRemove?: ((id: string) => void) | undefined;
};

/** Short entries side by side, each with a cross to take it away; Delete does the same. */
export function Tags({ label, tags, onRemove }: Props) {
  return (
    <TagGroup aria-label={label} onRemove={onRemove && ((keys) => Array.from(keys, (key) => onRemove(String(key))))}>
      <TagList className="flex flex-wrap gap-1" items={tags}>
        {({ name }) => (
          <Tag
            textValue={name}
            className="flex items-center gap-0.5 rounded-ui border border-line bg-panel-2 ps-2 text-[0.9375rem] leading-7 data-focus-visible:outline-2 data-focus-visible:outline-focus"
          >
            {({ allowsRemoving }) => (
              <>
                {name}
                {allowsRemoving ? <RemoveButton /> : <span className="w-1.5" />}
              </>
            )}
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}

function RemoveButton() {
  return (
    <Button
      slot="remove"
      className="grid size-7 place-items-center rounded-ui text-ink-2 data-hovered:bg-press data-hovered:text-ink"
    >
      <svg viewBox="0 0 16 16" className="size-3" aria-hidden="true">
        <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.8" />
      </svg>
    </Button>
  );
}
