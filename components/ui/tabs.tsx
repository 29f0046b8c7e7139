"use client";

import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";

type Props = {
  label: string;
  tabs: readonly { id: string; title: ReactNode; content: ReactNode }[];
  defaultTab?: string;
};

/** Several panels of which one shows; arrow keys move between their titles. */
export function Tabs({ label, tabs, defaultTab }: Props) {
  return (
    <AriaTabs {...(defaultTab ? { defaultSelectedKey: defaultTab } : {})}>
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="min-h-10 cursor-pointer border-b-2 border-transparent px-3 py-2 text-[0.9375rem] whitespace-nowrap text-ink-2 data-focus-visible:-outline-offset-2 data-hovered:text-ink data-selected:border-accent data-selected:font-semibold data-selected:text-ink"
          >
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="py-4">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
