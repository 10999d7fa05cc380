export function hashOf(base64: string): Promise<string>;
