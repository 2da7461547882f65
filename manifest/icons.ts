/** The icons of the app, drawn: an envelope, as on the pages. Run directly, writes them beside this file. */
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { packageRoot } from '../demo/cast.js';

type Point = readonly [x: number, y: number];
type Rgba = readonly [number, number, number, number];

const white: Rgba = [255, 255, 255, 255];
const nothing: Rgba = [255, 255, 255, 0];
/** The accent colour of the manifest. */
const accent: Rgba = [0x4f, 0x52, 0xb2, 255];

/** The lines of an envelope inside a box: its rim, and the fold. */
function envelope(left: number, top: number, right: number, bottom: number): readonly (readonly [Point, Point])[] {
  const middle: Point = [(left + right) / 2, top + (bottom - top) * 0.62];
  const corners: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const rim = corners.map((corner, at) => [corner, corners[(at + 1) % 4] ?? corner] as const);
  return [...rim, [[left, top], middle], [middle, [right, top]]];
}

function distance([x, y]: Point, [[ax, ay], [bx, by]]: readonly [Point, Point]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Looks at so many points across a pixel. */
const samples = 8;

/** @param size in pixels; @param lines in pixels; @param thick width of the lines */
function draw(size: number, lines: readonly (readonly [Point, Point])[], thick: number, ground: Rgba): Buffer {
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      let hits = 0;
      for (let sub = 0; sub < samples * samples; sub += 1) {
        const point: Point = [x + ((sub % samples) + 0.5) / samples, y + (Math.floor(sub / samples) + 0.5) / samples];
        if (lines.some((line) => distance(point, line) <= thick / 2)) hits += 1;
      }
      const part = hits / (samples * samples);
      pixels.set(
        ground.map((value, channel) => Math.round(value + ((white[channel] ?? 0) - value) * part)),
        (y * size + x) * 4,
      );
    }
  return png(size, pixels);
}

/** RGBA, eight bits a channel, no filter. */
function png(size: number, pixels: Buffer): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, y) => [
    Buffer.alloc(1),
    pixels.subarray(y * size * 4, (y + 1) * size * 4),
  ]).flat();
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const icons = {
  /** 192 × 192, the symbol within the middle 120. */
  'color.png': () => draw(192, envelope(42, 58, 150, 134), 11, accent),
  /** 32 × 32, white on transparent. */
  'outline.png': () => draw(32, envelope(4, 7, 28, 25), 2, nothing),
} as const;

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  for (const [name, drawn] of Object.entries(icons)) writeFileSync(join(packageRoot(), 'manifest', name), drawn());
