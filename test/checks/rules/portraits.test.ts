import readExif from 'exif-reader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { adaFile, adaPortrait, edit, getReport, makePicture } from '../../support/content-folder.ts';

const fine = 'No problems found.';
const place = { GPSLatitudeRef: 'N', GPSLatitude: '38/1 2/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '84/1 30/1 0/1' };

/** The valid folder, with Ada’s picture in another format. */
function withPortrait(picture: Buffer, ending = 'jpg') {
  const file = adaPortrait.replace('jpg', ending);
  return { [adaPortrait]: undefined, [file]: picture, ...edit(adaFile, { 'ada-okafor.jpg': `ada-okafor.${ending}` }) };
}

describe('a portrait', () => {
  it('must be there', async () => {
    expect(await getReport({ [adaPortrait]: undefined })).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 15, Portrait › Picture
          It says: ../images/mentors/ada-okafor.jpg
          There is no picture content/images/mentors/ada-okafor.jpg. Upload it, or correct the name; capital letters count.

      1 problem."
    `);
  });

  it('must be named with its capital letters', async () => {
    expect(await getReport(edit(adaFile, { 'ada-okafor.jpg': 'Ada-Okafor.jpg' }))).toContain('capital letters count');
  });

  it('must be large enough on both sides', async () => {
    expect(await getReport(withPortrait(await makePicture({ width: 800, height: 399 }).jpeg().toBuffer())))
      .toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 15, Portrait › Picture
          It says: ../images/mentors/ada-okafor.jpg
          The picture has 800 by 399 pixels; both sides need at least 400. Use a larger one.

      1 problem."
    `);
  });

  it('must not have more than 4 MB', async () => {
    expect(await getReport(withPortrait(Buffer.alloc(5 * 1024 * 1024)))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 15, Portrait › Picture
          It says: ../images/mentors/ada-okafor.jpg
          The picture has 5.0 MB; 4 MB is the most. Save it smaller.

      1 problem."
    `);
  });

  it('never reads as if it kept to 4 MB when it does not', async () => {
    expect(await getReport(withPortrait(Buffer.alloc(4 * 1024 * 1024 + 1)))).toContain('has 4.1 MB; 4 MB is the most');
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('may be of a kind that every browser shows: %s', async (format) => {
    expect(await getReport(withPortrait(await makePicture().toFormat(format).toBuffer(), format))).toBe(fine);
  });

  it('must be a picture by its bytes, not by its name', async () => {
    expect(await getReport(withPortrait(Buffer.from('Not a picture.')))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 15, Portrait › Picture
          It says: ../images/mentors/ada-okafor.jpg
          This is not a picture that the site can show. Save it as JPEG, PNG, WebP or AVIF.

      1 problem."
    `);
  });

  it.each([
    ['a GIF', async () => await makePicture().gif().toBuffer()],
    ['a TIFF', async () => await makePicture().tiff().toBuffer()],
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>')],
  ])('must not be %s under another name', async (_, makeBytes) => {
    expect(await getReport(withPortrait(await makeBytes()))).toContain('Save it as JPEG, PNG, WebP or AVIF.');
  });
});

describe('where a portrait was taken', () => {
  it('must not be in it', async () => {
    const picture = await makePicture().withExif({ IFD3: place }).jpeg().toBuffer();
    expect(await getReport(withPortrait(picture))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 15, Portrait › Picture
          It says: ../images/mentors/ada-okafor.jpg
          The picture says where it was taken. Save a copy without location data, for instance by taking a screenshot of it.

      1 problem."
    `);
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('is found in the camera data of %s', async (format) => {
    const picture = await makePicture().withExif({ IFD3: place }).toFormat(format).toBuffer();
    const { exif = Buffer.alloc(0) } = await sharp(picture).metadata();
    expect(readExif(exif).GPSInfo?.GPSLatitude).toEqual([38, 2, 0]);
    expect(await getReport(withPortrait(picture, format))).toContain('The picture says where it was taken.');
  });

  it.each([
    [
      'attributes',
      '<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="38,2N"/>',
    ],
    [
      'elements',
      '<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/"><exif:GPSLatitude>38,2N</exif:GPSLatitude></rdf:Description>',
    ],
  ])('is found in XMP data written as %s', async (_, description) => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF></x:xmpmeta>`;
    const picture = await makePicture().withXmp(xmp).jpeg().toBuffer();
    expect(await getReport(withPortrait(picture))).toContain('The picture says where it was taken.');
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'is not suspected where a %s only names the camera',
    async (format) => {
      const picture = makePicture()
        .withMetadata({ orientation: 6 })
        .withExif({ IFD0: { Model: 'A camera' } });
      expect(await getReport(withPortrait(await picture.toFormat(format).toBuffer(), format))).toBe(fine);
    },
  );
});

describe('a picture that no profile uses', () => {
  it('must go, so that it does not stay public after its profile is gone', async () => {
    expect(await getReport({ [adaFile]: undefined })).toMatchInlineSnapshot(`
      "content/images/mentors/ada-okafor.jpg
        warning
          No profile uses this picture. Delete it, or name it in a profile.

      No problems and 1 warning."
    `);
  });

  it('may stay while its profile cannot be read', async () => {
    const report = await getReport(edit(adaFile, { 'name: Ada Okafor\n': '' }));
    expect(report).toContain('1 problem.');
    expect(report).not.toContain('No profile uses this picture');
  });
});
