/** Typed values in a line: an address, a product, a number … */

export type EntityKind =
  | 'email'
  | 'invitation'
  | 'domain'
  | 'mpn'
  | 'number'
  | 'product'
  | 'role'
  | 'country'
  | 'status'
  | 'language';

/** The tokens from `from` up to, not including, `to`. */
export interface Entity {
  readonly kind: EntityKind;
  readonly value: string | number;
  readonly from: number;
  readonly to: number;
}
