"use client"; // Next demands it of this file by name

export { BrokenScreen as default } from "@/components/admin/shell/broken-screen";
