/** `GPSLatitude` in XMP data, written as an attribute or as an element. */
export function xmpTellsPlace(xmp: string): boolean {
  return xmp.includes('GPSLatitude');
}

/**
 * Whether camera data (Exif 2.32, section 4.6) names a place: its first directory then points to one with GPS fields.
 * What cannot be read may still hold a place: better to ask for a clean copy.
 *
 * @param exif from its byte order mark on, or from the `Exif` before that
 */
export function exifTellsPlace(exif: Uint8Array): boolean {
  const start = hasName(exif) ? 6 : 0;
  const data = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start);
  try {
    const isLittle = readByteOrder(data);
    const places = findGpsDirectory(data, isLittle);
    return places !== undefined && data.getUint16(places, isLittle) > 0;
  } catch {
    return true;
  }
}

const gpsTag = 0x8825;
const name = new TextEncoder().encode('Exif\0\0');

function hasName(exif: Uint8Array): boolean {
  return name.every((byte, i) => exif[i] === byte);
}

function readByteOrder(data: DataView): boolean {
  const mark = data.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) throw new RangeError('No byte order mark.');
  return mark === 0x4949;
}

/** Where the directory of GPS fields begins. A directory is a count and that many fields of twelve bytes. */
function findGpsDirectory(data: DataView, isLittle: boolean): number | undefined {
  const first = data.getUint32(4, isLittle);
  const count = data.getUint16(first, isLittle);
  const fields = Array.from({ length: count }, (_, i) => first + 2 + 12 * i);
  const gps = fields.find((field) => data.getUint16(field, isLittle) === gpsTag);
  return gps === undefined ? undefined : data.getUint32(gps + 8, isLittle);
}
