import { explainDrawing, refuseDrawing, type DrawingElement } from '../../../src/checks/rules/drawing.ts';
import { explainPicture, isTooLarge, type Picture } from '../../../src/checks/rules/pictures.ts';
import { findKind, readPicture } from './pictures.ts';

/** A picture of this many pixels on its longer side is sharp on every page of the site. */
const longestSide = 1600;
const shortestSide = 400;

export interface UploadWords {
  refuse: (problems: readonly string[]) => void;
  tell: (sentence: string) => void;
}

/**
 * Looks at a portrait when it is chosen, before Decap takes it. What cannot be mended is refused at once; a picture that
 * is too large or says where it was taken is replaced by a smaller copy that does not. Every picture gets a name of its
 * own: telephones call many of them `image.jpg`, and Decap would offer to put one mentor’s in the place of another’s. A
 * drawing among other pictures is refused where it holds more than a drawing.
 */
export function guardUploads({ refuse, tell }: UploadWords): void {
  const passed = new WeakSet<Event>();
  const refuseIn = (input: HTMLInputElement, problems: readonly string[]) => {
    input.value = '';
    refuse(problems);
  };
  const pass = (input: HTMLInputElement) => {
    const change = new Event('change', { bubbles: true });
    passed.add(change);
    input.dispatchEvent(change);
  };
  const receiveDrawing = async (input: HTMLInputElement, file: File) => {
    const danger = explainDrawing(await file.text(), listElements);
    if (danger === undefined) pass(input);
    else refuseIn(input, [refuseDrawing(danger)]);
  };
  const receivePortrait = async (input: HTMLInputElement, file: File) => {
    const picture = await readPicture(file);
    const problems = findHopeless(picture);
    if (problems.length > 0) {
      refuseIn(input, problems);
      return;
    }
    const isUnfit = picture.image?.hasLocation === true || isTooLarge(picture.bytes);
    const fit = isUnfit ? await makeCopy(file) : file;
    input.files = wrap(await rename(fit, getPersonName()));
    if (isUnfit)
      tell(
        `The picture is now a copy of the one that you chose: ${formatSize(fit.size)} instead of ${formatSize(file.size)}, and it does not say where it was taken.`,
      );
    pass(input);
  };
  const chooseReceiver = ({ name, type }: File) => {
    if (location.hash.startsWith('#/collections/mentors/')) return receivePortrait;
    return /\.svgz?$/i.test(name) || type.includes('svg') ? receiveDrawing : undefined;
  };
  window.addEventListener(
    'change',
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== 'file' || passed.has(event)) return;
      const file = input.files?.[0];
      const receive = file && chooseReceiver(file);
      if (!receive) return;
      event.stopImmediatePropagation();
      void receive(input, file);
    },
    true,
  );
}

/** As this browser reads it; what it cannot read to the end, it may draw, and run, up to there. */
function listElements(svg: string): DrawingElement[] {
  return Array.from(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('*'), (element) => ({
    name: element.tagName === 'parsererror' ? 'script' : element.tagName,
    attributes: Array.from(element.attributes, ({ name, value }) => [name, value] as const),
  }));
}

/** Neither its size in bytes nor its place is hopeless: a copy mends both. */
function findHopeless({ bytes, image }: Picture): string[] {
  return explainPicture(image ? { bytes: 0, image: { ...image, hasLocation: false } } : { bytes, image });
}

/** As JPEG, turned the right way up, with nothing but the picture in it. */
async function makeCopy(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const scale = Math.min(1, Math.max(longestSide / Math.max(width, height), shortestSide / Math.min(width, height)));
  const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

/** Whose picture it is, as far as the form says. */
function getPersonName(): string {
  const name = document.querySelector<HTMLInputElement>('[id^="name-field-"]')?.value.trim();
  return name === undefined || name === '' ? 'portrait' : name;
}

/** By person and content, so that only the very same picture has the same name. Decap writes it in small letters. */
async function rename(picture: Blob, person: string): Promise<File> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const mark = Array.from(digest.subarray(0, 3), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return new File([picture], `${person} ${mark}.${findKind(bytes) ?? 'jpg'}`, { type: picture.type });
}

function wrap(file: File): FileList {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer.files;
}

function formatSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
