import { describe, expect, it } from 'vitest';
import { writeShortCard } from '../../src/mentors/contact-card.ts';
import { drawQrCode, type QrCode } from '../../src/program/qr-code.ts';
import { scanPicture } from '../support/scan.ts';

const card = writeShortCard({
  name: 'Linh Phạm',
  email: 'linh.pham@larkfield.example',
  organization: 'Larkfield College of Medicine',
  title: 'mentor, Class of 2029',
  url: 'https://mentors.larkfield.example/mentors/linh-pham/',
  note: 'Say lin fahm',
});

describe('a QR code', () => {
  it.each([
    card,
    'a',
    'https://mentors.larkfield.example/',
    '<script>alert("&")</script>',
    writeShortCard({
      name: 'Ṩ'.repeat(80),
      email: `${'a'.repeat(60)}@larkfield.example`,
      organization: 'x'.repeat(80),
    }),
  ])('is read back by another program: %j', async (text) => {
    expect(await scan(drawQrCode(text), 6)).toBe(text);
  });

  it('is read as small as it is on the page', async () => {
    const code = drawQrCode(card);
    expect(await scan(code, 192 / code.size)).toBe(card);
  });

  it('has four empty modules on each side', () => {
    const { size, path } = drawQrCode('a');
    // The smallest code has 21 modules and begins and ends with a corner of 7.
    expect(size).toBe(21 + 8);
    expect(path).toMatch(/^M4 4\.5h7m/);
    expect(path).not.toMatch(/M[0-3] |NaN/);
  });

  it('stays small enough for phones: a card takes at most 69 modules', () => {
    expect(drawQrCode('x'.repeat(300)).size).toBeLessThanOrEqual(69 + 8);
  });
});

async function scan({ size, path }: QrCode, scale: number): Promise<string | undefined> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * scale}" height="${size * scale}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>`;
  return scanPicture(Buffer.from(svg));
}
