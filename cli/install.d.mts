export const root: string;
export const projectNode: string;
export function projectEnvironment(more?: Record<string, string>): NodeJS.ProcessEnv;
export const writersEnvironment: Record<string, string>;
export function install(): void;
