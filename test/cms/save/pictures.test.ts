import { randomBytes } from 'node:crypto';
import readExif from 'exif-reader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findKind, tellsPlace } from '../../../cms/editor/save/pictures.ts';
import { makePicture } from '../../support/content-folder.ts';

const place = { GPSLatitudeRef: 'N', GPSLatitude: '38/1 2/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '84/1 30/1 0/1' };
const gif = await makePicture().gif().toBuffer();
const tiff = await makePicture().tiff().toBuffer();
const formats = ['jpeg', 'png', 'webp', 'avif'] as const;

describe('findKind', () => {
  it.each(formats)('knows %s by its bytes', async (format) => {
    expect(findKind(await makePicture().toFormat(format).toBuffer())).toBe(format === 'jpeg' ? 'jpg' : format);
  });

  it.each([
    ['a GIF', gif],
    ['a TIFF', tiff],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>')],
    ['a picture of an iPhone, which is HEIC', Buffer.from('\0\0\0\x24ftypheic\0\0\0\0mif1heic')],
    ['nothing', Buffer.alloc(0)],
  ])('is not taken in by %s', (_, bytes) => {
    expect(findKind(bytes)).toBeUndefined();
  });
});

describe('tellsPlace', () => {
  it.each(formats)('finds the place in the camera data of a %s', async (format) => {
    const bytes = await makePicture().withExif({ IFD3: place }).toFormat(format).toBuffer();
    const { exif = Buffer.alloc(0) } = await sharp(bytes).metadata();
    expect(readExif(exif).GPSInfo?.GPSLatitude).toEqual([38, 2, 0]);
    expect(tellsPlace(bytes)).toBe(true);
  });

  it.each(formats)('finds none in a %s that only names the camera', async (format) => {
    const bytes = await makePicture()
      .withExif({ IFD0: { Model: 'A camera' } })
      .toFormat(format)
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    expect(tellsPlace(bytes)).toBe(false);
  });

  it.each(formats)('finds none in a plain %s, nor in noise', async (format) => {
    expect(tellsPlace(await makePicture().toFormat(format).toBuffer())).toBe(false);
    expect(tellsPlace(randomBytes(1_000_000))).toBe(false);
  });

  it('finds it in XMP data', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="38,2N"/></rdf:RDF></x:xmpmeta>`;
    expect(tellsPlace(await makePicture().withXmp(xmp).jpeg().toBuffer())).toBe(true);
  });
});
