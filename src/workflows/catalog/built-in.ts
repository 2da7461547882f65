/** The built-in catalogue (`built-in.json`), used until the operator imports a price list (SUB-7). */
import { type Product, product } from '../../domain/product.js';
import rows from './built-in.json' with { type: 'json' };

export const builtIn: readonly Product[] = rows.map((row) => product.parse({ ...row, sold: true }));
