/** The elementary functions on one number. */
export const exp = (x: number): number => Math.exp(x)
export const ln = (x: number): number => Math.log(x)
export const log10 = (x: number): number => Math.log10(x)
export const power = (x: number, y: number): number => x ** y
export const sin = (x: number): number => Math.sin(x)
export const cos = (x: number): number => Math.cos(x)
export const tan = (x: number): number => Math.tan(x)
export const arcsin = (x: number): number => Math.asin(x)
export const arccos = (x: number): number => Math.acos(x)
export const arctan = (x: number): number => Math.atan(x)
