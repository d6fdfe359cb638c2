import readExif from 'exif-reader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { exifTellsPlace } from '../../../src/checks/rules/location.ts';
import { makePicture } from '../../support/content-folder.ts';

const place = { GPSLatitudeRef: 'N', GPSLatitude: '38/1 2/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '84/1 30/1 0/1' };

async function makeExif(exif: Parameters<ReturnType<typeof makePicture>['withExif']>[0]): Promise<Buffer> {
  const { exif: bytes = Buffer.alloc(0) } = await sharp(
    await makePicture().withExif(exif).jpeg().toBuffer(),
  ).metadata();
  return bytes;
}

/** The same data as the other kind of computer writes them: only what the rule reads is turned around. */
const bigEndian = Buffer.from(
  '4d4d002a00000008' + '0001' + '8825000400000001' + '0000001a' + '00000000' + '0001' + '0000000100000004' + '02030000',
  'hex',
);

describe('exifTellsPlace', () => {
  it('agrees with another reader on whether there is a place', async () => {
    for (const exif of [
      { IFD3: place },
      { IFD0: { Model: 'A camera' } },
      { IFD0: { Model: 'A camera' }, IFD3: place },
    ]) {
      const bytes = await makeExif(exif);
      expect(exifTellsPlace(bytes)).toBe(readExif(bytes).GPSInfo !== undefined);
    }
  });

  it('reads both orders of bytes, with the name before them and without', () => {
    expect(readExif(bigEndian).GPSInfo).toBeDefined();
    expect(exifTellsPlace(bigEndian)).toBe(true);
    expect(exifTellsPlace(Buffer.concat([Buffer.from('Exif\0\0'), bigEndian]))).toBe(true);
  });

  it('finds none in a directory of places that is empty', () => {
    const empty = Buffer.from(bigEndian);
    empty.writeUInt16BE(0, 26);
    expect(exifTellsPlace(empty)).toBe(false);
  });

  it.each([
    ['are cut short', bigEndian.subarray(0, 12)],
    ['point beyond their end', Buffer.from('4d4d002a7fffffff', 'hex')],
    ['are something else', Buffer.from('not camera data')],
    ['are empty', Buffer.alloc(0)],
  ])('suspects a place where the data %s', (_, bytes) => {
    expect(exifTellsPlace(bytes)).toBe(true);
  });
});
