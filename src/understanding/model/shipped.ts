import { readFileSync } from 'node:fs';

/** The file that `npm run build` made beside the program. */
export const shippedModel = (): Uint8Array => readFileSync(new URL('weights.bin', import.meta.url));
