export function reliefCss(): Promise<string>;
