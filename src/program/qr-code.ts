import encodeQR from 'qr';

export interface QrCode {
  /** Edge of the square in modules, the empty border around it included. */
  size: number;
  /** One line, a module wide, that draws every dark module. */
  path: string;
}

/** ISO/IEC 18004 wants four empty modules on each side. */
const border = 4;

/** Text as a QR code, drawn as one path. Corrects about 15% of damage, such as a crease in a printed page. */
export function drawQrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border });
  return { size: rows.length, path: rows.map(drawRow).join('') };
}

/** `M4 4.5h7m3 0h1`: to the first dark module, along it and those beside it, over the light ones, and so on. */
function drawRow(row: readonly boolean[], y: number): string {
  let path = '';
  let end = 0;
  for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, end)) {
    const start = x;
    const light = row.indexOf(false, start);
    path += path ? `m${start - end} 0` : `M${start} ${y + 0.5}`;
    end = light < 0 ? row.length : light;
    path += `h${end - start}`;
  }
  return path;
}
