/** The folder of the portraits, from the root of the repository. */
export const portraitFolder = 'content/images/mentors';

const smallestSide = 400;
const largestBytes = 4 * 1024 * 1024;

/** A picture file as far as the rules are concerned. */
export interface Picture {
  bytes: number;
  /** What its own bytes say, whatever its name; `undefined` where a browser could not show it. */
  image: { width: number; height: number; hasLocation: boolean } | undefined;
}

/** What is wrong with a portrait: too large, of another kind, too small, or it tells where it was taken. */
export function explainPicture({ bytes, image }: Picture): string[] {
  if (isTooLarge(bytes)) return [`The picture has ${formatMegabytes(bytes)} MB; 4 MB is the most. Save it smaller.`];
  if (!image) return ['This is not a picture that the site can show. Save it as JPEG, PNG, WebP or AVIF.'];
  const { width, height, hasLocation } = image;
  return [
    ...(Math.min(width, height) < smallestSide
      ? [`The picture has ${width} by ${height} pixels; both sides need at least ${smallestSide}. Use a larger one.`]
      : []),
    ...(hasLocation
      ? [
          'The picture says where it was taken. Save a copy without location data, for instance by taking a screenshot of it.',
        ]
      : []),
  ];
}

/** A picture this large is refused unseen: nobody has to open it. */
export function isTooLarge(bytes: number): boolean {
  return bytes > largestBytes;
}

/** Rounded up: a file just over the limit must not read as if it kept to it. */
function formatMegabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);
}
