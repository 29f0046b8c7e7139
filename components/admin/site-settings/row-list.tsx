"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type Words = {
  /** What a row is called, with its number: 许可证 2. */
  row: (number: number) => string;
  add: string;
  remove: string;
  /** Shown instead of `add` where there is no room for more. */
  full: string;
};

type Props<Row> = {
  /** The rows at first; afterwards the list keeps them itself. */
  rows: readonly Row[];
  blank: Row;
  most: number;
  words: Words;
  /** The fields of one row. */
  children: (row: Row) => ReactNode;
};

/** Rows of fields that grow and shrink; the focus follows to the row added, or to what takes the place of one removed. */
export function RowList<Row>({ rows, blank, most, words, children }: Props<Row>) {
  const [kept, setKept] = useState(() => rows.map((row, key) => ({ key, row })));
  const nextKey = useRef(rows.length);
  const wanted = useRef<number | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const add = () => {
    const key = nextKey.current;
    nextKey.current += 1;
    wanted.current = key;
    setKept([...kept, { key, row: blank }]);
  };
  const remove = (key: number) => {
    const at = kept.findIndex((each) => each.key === key);
    const neighbour = kept[at + 1] ?? kept[at - 1];
    const place = neighbour ? `[data-row="${neighbour.key}"] [data-remove]` : "[data-add]";
    list.current?.querySelector<HTMLElement>(place)?.focus();
    setKept(kept.filter((each) => each.key !== key));
  };
  const arrive = (key: number, row: HTMLElement | null) => {
    if (!row || wanted.current !== key) return;
    wanted.current = null;
    row.querySelector<HTMLElement>("input, textarea")?.focus();
  };

  return (
    <div ref={list} className="flex flex-col gap-3">
      {kept.map(({ key, row }, at) => (
        <fieldset
          key={key}
          data-row={key}
          ref={(element) => arrive(key, element)}
          className="flex min-w-0 flex-col gap-2 border-s-2 border-line ps-3"
        >
          <legend className="sr-only">{words.row(at + 1)}</legend>
          <div className="flex items-center justify-between gap-2">
            <span aria-hidden="true" className="text-[0.875rem] text-ink-2">
              {words.row(at + 1)}
            </span>
            <Button
              look="plain"
              data-remove=""
              aria-label={`${words.remove}：${words.row(at + 1)}`}
              onPress={() => remove(key)}
            >
              {words.remove}
            </Button>
          </div>
          {children(row)}
        </fieldset>
      ))}
      {kept.length < most ? (
        <Button data-add="" className="self-start" onPress={add}>
          {words.add}
        </Button>
      ) : (
        <p className="text-[0.8125rem] text-ink-2">{words.full}</p>
      )}
    </div>
  );
}
