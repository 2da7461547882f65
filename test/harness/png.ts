/**
 * A screenshot with at most 64 colours: a picture of text and plain areas takes a fraction of the room so. Own code:
 * image-q only chooses the colours, upng-js has no types of its own, and sharp is a native library for a few pictures.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const most = 64;

/** @param png eight bits a channel, with or without alpha, not interlaced: as Chromium writes it */
export function smaller(png: Buffer): Buffer {
  const { width, height, pixels } = decoded(png);
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(pixels[y * width + x] ?? 0);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** Pixels as 0xRRGGBB, row by row. */
function decoded(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const left = i < channels ? 0 : (rows[y * stride + i - channels] ?? 0);
      const up = y === 0 ? 0 : (rows[(y - 1) * stride + i] ?? 0);
      const corner = y === 0 || i < channels ? 0 : (rows[(y - 1) * stride + i - channels] ?? 0);
      rows[y * stride + i] = (raw[y * (stride + 1) + 1 + i] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  const pixels = new Uint32Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += channels)
    pixels[i] = ((rows[at] ?? 0) << 16) | ((rows[at + 1] ?? 0) << 8) | (rows[at + 2] ?? 0);
  return { width, height, pixels };
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The colours seen most often, and the nearest of them to any other. */
function paletteOf(pixels: Uint32Array) {
  const seen = new Map<number, number>();
  for (const colour of pixels) seen.set(colour, (seen.get(colour) ?? 0) + 1);
  const often = [...seen].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette: number[] = [];
  // one of each small cube of colours first, so that the shades of one edge do not crowd out the rest
  const cubes = new Set<number>();
  for (const colour of often) {
    const cube = colour & 0xe0e0e0;
    if (palette.length < most && (palette.length < 32 || !cubes.has(cube))) palette.push(colour);
    cubes.add(cube);
  }
  for (const colour of often) if (palette.length < most && !palette.includes(colour)) palette.push(colour);
  const nearest = new Map(palette.map((colour, index) => [colour, index]));
  const indexOf = (colour: number): number => {
    const known = nearest.get(colour);
    if (known !== undefined) return known;
    let best = 0;
    for (let i = 1; i < palette.length; i++)
      if (distance(colour, palette[i] ?? 0) < distance(colour, palette[best] ?? 0)) best = i;
    nearest.set(colour, best);
    return best;
  };
  return { palette, indexOf };
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
